/** Words about files. */
export const evidenceStrings = {
  heading: 'Photos and files',
  choose: 'Add photos or files',
  hint: 'Up to 10 files of up to 50 MB each: pictures, PDF, e-mails, text, sound or video.',
  chosen: 'Ready. It is sent after the report.',
  waiting: 'Waiting to be sent',
  progress: '{{percent}}% sent',
  stored: 'Stored',
  refused: 'Not taken:',
  remove: 'Remove {{name}}',
  fingerprint: 'Fingerprint (SHA-256) {{short}}…',
  download: 'Download {{name}}',
  preview: 'Show {{name}}',
  hide: 'Hide {{name}}',
} as const;
