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
  readonly contentUrl?: string;
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
  /** The bot has taken it. Never true of the bot's own. */
  readonly seen: boolean;
  readonly activity: Activity;
}

/** How a person and the bot's app stand to each other. */
export interface AppState {
  readonly installation: 'never' | 'present' | 'removed';
  readonly blocked: boolean;
}

/** One line of somebody's activity feed. */
export interface FeedLine {
  readonly id: number;
  readonly sentAt: string;
  readonly activityType: string;
  readonly title: string;
  readonly preview: string;
  /** A deep link into Teams. */
  readonly webUrl: string;
}

/** What moved in a conversation, for the windows that show it. */
export type ChatEvent =
  | { readonly kind: 'put' | 'gone'; readonly message: ChatMessage }
  /** The bot is writing. Nothing of it is kept. */
  | { readonly kind: 'typing'; readonly conversationId: string }
  | { readonly kind: 'app'; readonly conversationId: string; readonly app: AppState }
  /** Told to the person of the conversation, and no part of it. */
  | { readonly kind: 'feed'; readonly conversationId: string; readonly line: FeedLine }
  /** A channel was deleted or brought back. */
  | {
      readonly kind: 'channel';
      readonly conversationId: string;
      readonly name: string;
      readonly deleted: boolean;
    };

export const conversationOf = (event: ChatEvent): string =>
  'message' in event ? event.message.conversationId : event.conversationId;
