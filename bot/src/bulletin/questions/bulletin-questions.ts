import { createHash } from 'node:crypto';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { Acceptance } from '../../acceptance/acceptance';
import type { PayloadCipher } from '../../acceptance/payload-cipher';
import type { SealedColumn } from '../../acceptance/sealed-column';
import type { Database, Queryable } from '../../jobs/database';
import type { Outbox } from '../../outbox/outbox';
import { keptQuestionSchema, type KeptQuestion } from './bulletin-kept-question';
import { filingOf } from './bulletin-question-filing';
import { answerMessage, newsMessage } from './bulletin-question-messages';

export interface Asking {
  /** The message or press that it came with: the same again is the same question. */
  readonly activityId: string;
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly bulletin?: { readonly id: string; readonly title: string };
  readonly words: string;
  /** An officer who is to know that there is something to read. */
  readonly tell?: PersonId;
}

interface Answering {
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly words: string;
  /** Who answers, as the person who asked is told. */
  readonly readBy: string;
}

export interface BulletinQuestions {
  /** On disk when it resolves, with all that follows from it. */
  keep(asking: Asking): Promise<void>;
  /** How many have no answer. */
  waiting(): Promise<number>;
  /** Those without an answer first, then the newest; the last five hundred. */
  list(): Promise<readonly KeptQuestion[]>;
  /** `ok: false`: somebody answered something else before. Undefined for an unknown one. */
  answer(
    id: string,
    answering: Answering,
  ): Promise<{ readonly ok: boolean; readonly question: KeptQuestion } | undefined>;
}

export interface QuestionParts {
  readonly database: Database;
  readonly cipher: PayloadCipher;
  readonly acceptance: Pick<Acceptance, 'acceptWithin'>;
  readonly outbox: Outbox;
  readonly clock: Clock;
}

interface Row {
  readonly id: string;
  readonly sealed: Uint8Array;
}

/** The same message is the same question for ever: its number is made of whose it is and which. */
function numberOf({ by, activityId }: Asking): string {
  const hash = createHash('sha256').update(`${by.id}:${activityId}`).digest('hex');
  const parts = [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
  return [...parts, hash.slice(20, 32)].join('-');
}

const contextOf = (id: string): string => `bulletin-question:${id}`;
export const bulletinQuestionSealed: SealedColumn = {
  ...{ table: 'bulletin_question', key: ['id'], column: 'sealed' },
  context: (id = '') => contextOf(id),
};
const shown = 500;

export function createBulletinQuestions(parts: QuestionParts): BulletinQuestions {
  const { database, cipher, acceptance, outbox, clock } = parts;
  const open = ({ id, sealed }: Row): KeptQuestion =>
    keptQuestionSchema.parse(cipher.open(sealed, contextOf(id)));
  const seal = (question: KeptQuestion): Buffer => cipher.seal(question, contextOf(question.id));

  /** False when the message was dealt with before. */
  const insert = async (question: KeptQuestion, within: Queryable): Promise<boolean> => {
    const { id, bulletinId, askedBy, askedAt } = question;
    const fresh = await within.query(
      `insert into hub.bulletin_question (id, bulletin_id, asked_by, asked_at, sealed)
       values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
      [id, bulletinId ?? null, askedBy, askedAt, seal(question)],
    );
    return fresh.length === 1;
  };

  return {
    async keep(asking) {
      const { by, bulletin, words, tell } = asking;
      const question: KeptQuestion = {
        ...{ id: numberOf(asking), title: bulletin?.title ?? '', words, askedBy: by.id, askedName: by.name },
        ...(bulletin && { bulletinId: bulletin.id }),
        askedAt: clock.now().toISOString(),
      };
      await database.transaction(async (within) => {
        if (!(await insert(question, within))) return;
        await acceptance.acceptWithin([filingOf(question)], within);
        if (tell) await outbox.put([newsMessage(tell, question)], within);
      });
    },
    async waiting() {
      const [row] = await database.query<{ waiting: number }>(
        'select count(*)::int as waiting from hub.bulletin_question where answered_at is null',
      );
      return row?.waiting ?? 0;
    },
    async list() {
      const rows = await database.query<Row>(
        'select id, sealed from hub.bulletin_question order by answered_at is not null, asked_at desc limit $1',
        [shown],
      );
      return rows.map(open);
    },
    answer: (id, { by, words, readBy }) =>
      database.transaction(async (within) => {
        const [row] = await within.query<Row>(
          'select id, sealed from hub.bulletin_question where id = $1 for update',
          [id],
        );
        if (!row) return undefined;
        const before = open(row);
        if (before.answer)
          return { ok: before.answer.by === by.id && before.answer.words === words, question: before };
        const at = clock.now().toISOString();
        const question = { ...before, answer: { by: by.id, name: by.name, at, words } };
        await within.query('update hub.bulletin_question set answered_at = $2, sealed = $3 where id = $1', [
          id,
          at,
          seal(question),
        ]);
        await acceptance.acceptWithin([filingOf(question)], within);
        await outbox.put([answerMessage(question, { answer: words, readBy })], within);
        return { ok: true, question };
      }),
  };
}
