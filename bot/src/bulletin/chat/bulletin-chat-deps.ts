import type { Logger } from 'pino';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { AuditTrail } from '../../audit/audit-trail';
import type { Turn, TurnPerson } from '../../bot-framework/channel';
import type { Mailing } from '../../mailing/mailing';
import type { PeopleDirectory } from '../../people/people-directory';
import type { BulletinDesk } from '../bulletin-desk';
import type { BulletinQuestions } from '../questions/bulletin-questions';

/** What the chat is given, and nothing more. */
export interface BulletinChatDeps {
  readonly desk: Pick<BulletinDesk, 'find' | 'apply' | 'author' | 'readers' | 'settings' | 'lastReached'>;
  readonly mailing: Pick<Mailing, 'runAt'>;
  readonly questions: Pick<BulletinQuestions, 'keep'>;
  readonly people: Pick<PeopleDirectory, 'personFor' | 'knownRecently'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  /** Words of danger that the council added, as they were last known. */
  readonly dangerWords: () => readonly string[];
  /** Where cards find pictures. */
  readonly picturesAt?: string;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A turn of somebody whom the channel names. */
export interface OwnTurn {
  readonly turn: Turn;
  readonly by: TurnPerson;
}
