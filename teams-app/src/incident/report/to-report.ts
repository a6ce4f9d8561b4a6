import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import type { ReportAnswers, WhenAnswer } from './answers';

type Mode = IncidentReport['mode'];

function whenOf({ type, pressedAt, on = '', time = '', part }: WhenAnswer): unknown {
  switch (type) {
    case 'just-now':
      return { type: 'exact', at: londonWallTime(new Date(pressedAt ?? '')) };
    case 'exact':
      return { type: 'exact', at: `${on}T${time}` };
    case 'roughly':
      return { type: 'roughly', on, ...(part && { part }) };
    case 'ongoing':
      return { type: 'ongoing', since: on };
    case undefined:
      return undefined;
  }
}

const text = (value: string | undefined): string | undefined => (value?.trim() === '' ? undefined : value);
const several = <T>(values: T[] | undefined): T[] | undefined => (values?.length ? values : undefined);

/** The answers as the report they would make: blanks left out. Nothing is checked yet; see `check-answers`. */
export function toReport(answers: ReportAnswers, mode: Mode): Record<string, unknown> {
  const { policeTold: told, crimeReference, contact, aboutWhom, onBehalfOf } = answers;
  const report = {
    mode,
    kinds: answers.kinds,
    when: whenOf(answers.when),
    account: answers.account,
    safeNow: answers.safeNow,
    channels: several(answers.channels),
    place: text(answers.place),
    perpetrators: several(
      answers.perpetrators?.map((one) => ({
        type: one.type,
        name: text(one.name),
        handle: text(one.handle),
        description: text(one.description),
      })),
    ),
    effects: text(answers.effects),
    protectedCharacteristics: several(answers.protectedCharacteristics),
    support: several(answers.support),
    police:
      told === undefined ? undefined : { told, crimeReference: told ? text(crimeReference) : undefined },
    shareWithPolice: answers.shareWithPolice,
    mustNotSee: several(answers.mustNotSee),
    contact: contact && {
      ways: contact.ways,
      phone: text(contact.phone),
      safeTimes: text(contact.safeTimes),
    },
    onBehalfOf: aboutWhom === 'other' ? onBehalfOf : undefined,
  };
  // Through JSON, so that what is undefined is absent: the schemas are strict.
  return JSON.parse(JSON.stringify(report)) as Record<string, unknown>;
}

function whenAnswer(when: IncidentReport['when']): WhenAnswer {
  switch (when.type) {
    case 'exact':
      return { type: 'exact', on: when.at.slice(0, 10), time: when.at.slice(11) };
    case 'roughly':
      return { type: 'roughly', on: when.on, part: when.part };
    case 'ongoing':
      return { type: 'ongoing', on: when.since };
  }
}

/** A report that was sent, as answers to fill in further. */
export function toAnswers({ when, police, onBehalfOf, mode: _mode, ...rest }: IncidentReport): ReportAnswers {
  return {
    ...rest,
    when: whenAnswer(when),
    ...(police && { policeTold: police.told, crimeReference: police.crimeReference }),
    aboutWhom: onBehalfOf === undefined ? 'me' : 'other',
    onBehalfOf,
  };
}
