import { bankHolidaysOf } from '@councillor-safety/core/clock/bank-holidays';
import {
  escalationReferenceSchema,
  escalationSchema,
  type Escalation,
  type Wish,
} from '@councillor-safety/core/escalation/escalation';
import { changeCall } from '@councillor-safety/core/escalation/escalation-change';
import type {
  EscalationChange,
  EscalationEvent,
  EscalationRefusal,
  EscalationResult,
  EscalationWorld,
} from '@councillor-safety/core/escalation/escalation-events';
import { isInHours } from '@councillor-safety/core/escalation/escalation-hours';
import {
  escalationList,
  escalationMessageList,
  type EscalationLine,
} from '@councillor-safety/core/escalation/escalation-lists';
import {
  escalationNoticeSchema,
  type EscalationNotice,
  type Say,
  type SayOf,
} from '@councillor-safety/core/escalation/escalation-notices';
import { escalationRecordOf } from '@councillor-safety/core/escalation/escalation-record';
import {
  standardEscalationSettings,
  type Consent,
  type EscalationSettings,
} from '@councillor-safety/core/escalation/escalation-settings';
import { startCall } from '@councillor-safety/core/escalation/escalation-start';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { samplePeople } from '@councillor-safety/core/people/sample-people';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';

export const reference = escalationReferenceSchema.parse('TK-7K3MPX2Q');
export const groupId = '9d3f0c52-4b9e-4a53-9d9c-0f6d3a1f7a11';

export function someone(key: string): PersonCard {
  const found = samplePeople.find((sample) => sample.key === key);
  if (!found) throw new Error(`No sample person '${key}'`);
  return { id: found.id as PersonId, name: found.name, roles: [...found.roles], offices: [...found.offices] };
}
export const id = (key: string): PersonId => someone(key).id;
export const keyOf = (person: string): string =>
  samplePeople.find((sample) => sample.id === person)?.key ?? `nobody known: ${person}`;

export const officersAndChampion = samplePeople
  .filter(({ roles }) => roles.includes('officer') || roles.includes('champion'))
  .map(({ key }) => key);
export const officers = officersAndChampion.filter((key) => key !== 'champion');

export const consent = (key: string, more: Partial<Consent> = {}): Consent => ({
  personId: id(key),
  askByName: false,
  shownAs: 'role',
  ...more,
});

interface StoryOptions {
  at?: string;
  /** Keys of those who are officers or champions now. */
  people?: string[];
  first?: string;
  second?: string;
  settings?: Partial<EscalationSettings>;
}

const isBankHoliday = bankHolidaysOf('England');

/** One call as it goes on, with a clock of its own. All that the rules bring is checked against what others expect to get. */
export class Story {
  now: Date;
  people: string[];
  first: string | undefined;
  second: string | undefined;
  settings: EscalationSettings;
  readonly notices: EscalationNotice[] = [];
  readonly lines: EscalationLine[] = [];
  last!: EscalationChange;

  constructor(options: StoryOptions = {}) {
    this.now = new Date(options.at ?? '2026-11-20T23:40:00Z');
    this.people = options.people ?? officersAndChampion;
    this.first = 'first' in options ? options.first : 'officer';
    this.second = 'second' in options ? options.second : 'officer2';
    this.settings = { ...standardEscalationSettings, ...options.settings };
  }

  get world(): EscalationWorld {
    const onCall = { first: this.first && id(this.first), second: this.second && id(this.second) };
    return {
      now: this.now,
      settings: this.settings,
      people: this.people.map(someone),
      onCall: { first: onCall.first || undefined, second: onCall.second || undefined },
      inHours: isInHours(this.settings, this.now, isBankHoliday),
    };
  }

  get call(): Escalation {
    return this.last.escalation;
  }

  start(made: { wish?: Wish; excluded?: string[]; by?: string } = {}): this {
    const { wish = { kind: 'on-call' }, excluded = [], by = 'councillor' } = made;
    const councillor = someone(by);
    return this.adopt(startCall({ reference, councillor, wish, excluded: excluded.map(id) }, this.world));
  }

  /** @throws when the rules refuse it */
  happens(event: EscalationEvent): this {
    const result = this.attempts(event);
    if (!result.ok) throw new Error(`${event.type} was refused: ${result.why}`);
    expect(result.change.escalation.version).toBe(this.call.version + 1);
    return this.adopt(result.change);
  }

  attempts = (event: EscalationEvent): EscalationResult => changeCall(this.call, event, this.world);

  refuses(event: EscalationEvent): EscalationRefusal | 'nothing' {
    const result = this.attempts(event);
    return result.ok ? 'nothing' : result.why;
  }

  minutesPass(minutes: number): this {
    this.now = new Date(this.now.getTime() + minutes * 60_000);
    return this;
  }

  /** Time goes on to when something is due, and it happens. */
  timePasses(): this {
    if (this.call.nextAt === undefined) throw new Error('Nothing is due');
    this.now = new Date(this.call.nextAt);
    return this.happens({ type: 'due' });
  }

  accepts = (key: string): this => this.happens({ type: 'accept', by: someone(key) });
  declines = (key: string): this => this.happens({ type: 'decline', by: id(key) });
  says = (by: string, text: string, key = `say-${this.call.version}`): this =>
    this.happens({ type: 'say', by: id(by), key, text });
  isNotReached = (key: string): this => {
    const ask = this.call.asked.filter(({ personId }) => personId === id(key)).at(-1);
    return this.happens({ type: 'not-reached', askKey: ask?.key ?? '' });
  };

  /** Keys of the people who got an ask with the last change. */
  get asked(): string[] {
    return this.got('ask').map(({ to }) => keyOf(to));
  }

  get told(): string[] {
    return this.got('told').map(({ content }) => content.what.is);
  }

  get lineKinds(): string[] {
    return this.last.lines.map(({ kind }) => kind);
  }

  /** Notices of one sort that the last change brought. */
  got<K extends Say['say']>(say: K): (EscalationNotice & { content: SayOf<K> })[] {
    return this.last.notices.filter(
      (notice): notice is EscalationNotice & { content: SayOf<K> } => notice.content.say === say,
    );
  }

  /** What somebody got with the last change. */
  gotBy(key: string): Say[] {
    return this.last.notices.filter(({ to }) => to === id(key)).map(({ content }) => content);
  }

  minutesIn(): number {
    return (this.now.getTime() - Date.parse(this.call.startedAt)) / 60_000;
  }

  /** Makes a change of the rules part of the story. */
  adopt(change: EscalationChange): this {
    this.last = change;
    escalationSchema.parse(JSON.parse(JSON.stringify(change.escalation)));
    newFields(escalationList, escalationRecordOf(change.escalation));
    for (const notice of change.notices) escalationNoticeSchema.parse(JSON.parse(JSON.stringify(notice)));
    for (const line of change.lines) newFields(escalationMessageList, line);
    this.notices.push(...change.notices);
    this.lines.push(...change.lines);
    return this;
  }
}

export const story = (options: StoryOptions = {}): Story => new Story(options);
