import type { PersonId } from '@councillor-safety/core/people/people';

/** An adaptive card, version 1.5, as JSON. */
export type CardJson = Readonly<Record<string, unknown>>;

/** What the bot says at one time: text, a card, or both. */
export interface BotMessage {
  /** Markdown as Teams takes it: paragraphs, bold, links. */
  readonly text?: string;
  readonly card?: CardJson;
  /** All that a notification on a locked screen may show, so it holds no content and no name. */
  readonly summary: string;
}

/** Where a chat is: what has to be kept to speak in it later. */
export interface ChatAddress {
  readonly conversationId: string;
  /** Base address of the connector that serves this conversation. */
  readonly serviceUrl: string;
}

/** A picture that came with a message. Its bytes are fetched from the channel, with the bot's token. */
export interface IncomingPicture {
  readonly url: string;
  readonly contentType: string;
}

/** Who wrote or pressed, as the channel's token proves it. */
export interface TurnPerson {
  readonly id: PersonId;
  readonly name: string;
}

export type TurnKind =
  /** Text, pictures, or something else that a person sent. */
  | 'message'
  /** A button of a card. */
  | 'action'
  | 'edited'
  | 'deleted'
  /** The person has the app now; also when the bot itself had it installed. */
  | 'installed'
  | 'removed'
  | 'typing';

/** One thing that reached the bot, freed of the channel's own shapes. */
export interface Turn {
  readonly kind: TurnKind;
  /**
   * The message, or the press of a button, among those of all conversations; the same again when it is delivered again, and
   * when the message is edited or deleted.
   */
  readonly activityId: string;
  /** Absent for a guest, somebody of another tenant, and whoever the channel does not name. */
  readonly person?: TurnPerson;
  readonly where: 'personal' | 'group' | 'channel';
  readonly address: ChatAddress;
  /** Without the mention of the bot; at most what a chat lets through, which may be a great deal. */
  readonly text: string;
  readonly pictures: readonly IncomingPicture[];
  /** How many attachments came that are neither pictures nor the text again: files, sound, stickers. */
  readonly otherAttachments: number;
  /** Of an action: the name of what was pressed. Never trusted. */
  readonly verb?: string;
  /** Of an action: the card's data and its inputs. Never trusted. */
  readonly data?: unknown;
  /** Of an action: the message that the button stands in, as `Channel.send` numbered it. */
  readonly replyToId?: string;
  /** Where a team is concerned: which one. Absent everywhere else. */
  readonly team?: { readonly id: string; readonly name?: string };
  /** Says something in this conversation at once, outside the durable store. @throws ChannelFailure */
  reply(message: BotMessage): Promise<void>;
}

/** The answer to a button. Nothing to answer: the card stays as it is. */
export type TurnAnswer =
  { readonly card: CardJson } | { readonly sentence: string } | { readonly failed: string } | undefined;

export type TurnHandler = (turn: Turn) => Promise<TurnAnswer>;

/** Nothing was done, and the person has been told: the channel brings the message again, and nobody apologises a second time. */
export class BringAgain extends Error {
  override readonly name = 'BringAgain';
}

export type ChannelFailureKind =
  /** Worth sending again later: 412, 429, 5xx, no answer. */
  | 'passing'
  /** The person does not have the app: install it, then begin anew. */
  | 'not-installed'
  /** The person has blocked the bot or removed it: nothing reaches them until they speak. */
  | 'blocked'
  /** The conversation or message is not there any more: begin anew. */
  | 'gone'
  | 'too-big'
  /** Anything else that sending again does not mend. */
  | 'refused';

export class ChannelFailure extends Error {
  override readonly name = 'ChannelFailure';
  constructor(
    readonly kind: ChannelFailureKind,
    readonly facts: {
      /** 0 when nothing answered. */
      readonly status: number;
      readonly code: string;
      readonly retryAfterSeconds?: number;
      /** True when the message may have arrived although no answer did. */
      readonly maybeDone?: boolean;
    },
    options?: ErrorOptions,
  ) {
    super(`The chat service answered ${facts.status} ${facts.code}`, options);
  }
}

/** Where a message in a channel went: later messages of the same conversation, and changes of it, go there. */
export interface Posted {
  readonly conversationId: string;
  /** Empty when the channel did not say it. */
  readonly activityId: string;
}

export interface TeamChannel {
  readonly channelId: string;
  readonly name?: string;
}

/** Speaking without having been spoken to. Every method throws ChannelFailure. */
export interface Channel {
  /** `activityId` is empty when the channel did not say it; such a message cannot be changed later. */
  send(to: ChatAddress, message: BotMessage): Promise<{ readonly activityId: string }>;
  /** Shows that somebody is writing. */
  typing(to: ChatAddress): Promise<void>;
  update(to: ChatAddress, activityId: string, message: BotMessage): Promise<void>;
  /** Begins a conversation in a channel with this message. */
  post(
    channel: { readonly channelId: string; readonly serviceUrl: string },
    message: BotMessage,
  ): Promise<Posted>;
  /** The channels of a team; the first one has no name of its own. */
  channelsOf(team: { readonly teamId: string; readonly serviceUrl: string }): Promise<readonly TeamChannel[]>;
  /** The personal chat with somebody, which may have begun long ago. */
  begin(person: PersonId): Promise<ChatAddress>;
  /** Nothing is fetched from anywhere but the channel. @param limit bytes; a larger picture is `too-big` */
  picture(picture: IncomingPicture, limit: number): Promise<Buffer>;
}
