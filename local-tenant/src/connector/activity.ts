/** The parts of a Bot Framework activity that the connector reads; everything else is kept as it came. */
export interface Activity {
  readonly id?: string;
  readonly type: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly attachments?: readonly Attachment[];
  readonly timestamp?: string;
  readonly [part: string]: unknown;
}

export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly name?: string;
}

/** One line of a conversation as the shell shows it. */
export interface ChatMessage {
  readonly id: string;
  readonly conversationId: string;
  readonly fromBot: boolean;
  readonly sentAt: string;
  readonly edited: boolean;
  readonly activity: Activity;
}
