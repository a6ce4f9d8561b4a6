/** Signs that turn the direction of writing for all that follows, and control signs that no text needs. */
const unwanted = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu;

/** Text as it may be shown: what is written in SharePoint cannot make words look like others. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unwanted, '');
