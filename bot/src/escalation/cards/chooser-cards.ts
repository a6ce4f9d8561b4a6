import { choicesInput } from '@councillor-safety/core/cards/card-inputs';
import {
  heading,
  paragraphs,
  press,
  type Action,
  type Element,
} from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import { escalationOutcomes } from '@councillor-safety/core/escalation/escalation-words';
import { incidentKinds } from '@councillor-safety/core/incident/incident-words';
import type { PersonCard, PersonId } from '@councillor-safety/core/people/people';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage } from './card-parts';
import { chooserTexts as texts, startTexts } from './texts-start';
import { cardWords, kindWords, officeWords, outcomeWords } from './texts-words';

/** Somebody to choose: the offices tell two of one name apart. */
export type ToChoose = Pick<PersonCard, 'id' | 'name'> & Partial<Pick<PersonCard, 'offices'>>;

/** As many as fit into one message, whatever the names look like. */
export const mostChoices = 50;

interface Chooser {
  readonly title: string;
  readonly why: string;
  readonly inputs: readonly Element[];
  readonly actions: readonly Action[];
}

const chooser = ({ title, why, inputs, actions }: Chooser): BotMessage =>
  cardMessage({
    body: [heading(title), ...paragraphs([why]), ...inputs],
    actions,
    speak: `${title}. ${why}`,
  });

const describe = ({ name, offices = [] }: ToChoose): string =>
  [named(name), ...offices.slice(0, 1).map((office) => officeWords[office])].join(', ');

interface PeopleChooser {
  readonly id: 'personId' | 'to';
  readonly label: string;
  readonly errorMessage: string;
  readonly people: readonly ToChoose[];
}

function peopleInput({ people, ...input }: PeopleChooser): Element[] {
  const shown = people.slice(0, mostChoices);
  const choices = shown.map((person) => ({ title: describe(person), value: person.id }));
  const cut = people.length > shown.length ? paragraphs([texts.listCut({ count: shown.length })]) : [];
  return [choicesInput({ ...input, choices }), ...cut];
}

interface WithoutSome {
  readonly people: readonly ToChoose[];
  /** Whom they would not have asked, from before there is a call; the buttons carry it on. */
  readonly excluded?: readonly PersonId[];
}
const carried = (excluded: readonly PersonId[] | undefined): object =>
  excluded && excluded.length > 0 ? { excluded } : {};

const backToStart = (): Action => press(cardWords.back, { verb: 'status' });

export function choosePersonMessage({ people, excluded }: WithoutSome): BotMessage {
  const onCall = press(startTexts.person, { verb: 'call', ...carried(excluded) });
  if (people.length === 0)
    return chooser({
      title: texts.person,
      why: texts.personNobody,
      inputs: [],
      actions: [onCall, backToStart()],
    });
  const ask = press(texts.ask, { verb: 'call-person', ...carried(excluded) }, { sendsInputs: true });
  return chooser({
    title: texts.person,
    why: texts.personWhy,
    inputs: peopleInput({
      id: 'personId',
      label: texts.personLabel,
      errorMessage: texts.personMissing,
      people,
    }),
    actions: [ask, onCall, backToStart()],
  });
}

export function chooseExcludedMessage({ people, excluded }: WithoutSome): BotMessage {
  if (people.length === 0)
    return chooser({
      title: texts.excluded,
      why: texts.excludedNobody,
      inputs: [],
      actions: [backToStart()],
    });
  const exclude = press(texts.exclude, { verb: 'exclude', ...carried(excluded) }, { sendsInputs: true });
  return chooser({
    title: texts.excluded,
    why: texts.excludedWhy,
    inputs: peopleInput({
      id: 'personId',
      label: texts.excludedLabel,
      errorMessage: texts.excludedMissing,
      people,
    }),
    actions: [exclude, backToStart()],
  });
}

interface About {
  readonly reference: string;
}
const back = ({ reference }: About): Action => press(cardWords.back, { verb: 'back', reference });

export function chooseColleagueMessage({
  reference,
  people,
}: About & { readonly people: readonly ToChoose[] }): BotMessage {
  const about = { reference };
  if (people.length === 0)
    return chooser({
      title: texts.colleague,
      why: texts.colleagueNobody,
      inputs: [],
      actions: [back(about)],
    });
  return chooser({
    title: texts.colleague,
    why: texts.colleagueWhy,
    inputs: peopleInput({
      id: 'to',
      label: texts.colleagueLabel,
      errorMessage: texts.colleagueMissing,
      people,
    }),
    actions: [press(texts.handOver, { verb: 'hand-over', reference }, { sendsInputs: true }), back(about)],
  });
}

export const chooseKindsMessage = (about: About): BotMessage =>
  chooser({
    title: texts.kinds,
    why: texts.kindsWhy,
    inputs: [
      choicesInput({
        id: 'kinds',
        label: texts.kindsLabel,
        errorMessage: texts.kindsMissing,
        several: true,
        choices: incidentKinds.map((kind) => ({ title: kindWords[kind], value: kind })),
      }),
    ],
    actions: [
      press(texts.offer, { verb: 'offer-incident', reference: about.reference }, { sendsInputs: true }),
      back(about),
    ],
  });

const usualDays = [1, 3, 7, 14];

/** @param aftercareDays what the council set, chosen beforehand */
export function chooseEndMessage({
  reference,
  aftercareDays,
}: About & { readonly aftercareDays: number }): BotMessage {
  const days = [...new Set([...usualDays, aftercareDays])].sort((a, b) => a - b);
  const aftercare = [
    ...days.map((each) => ({ title: texts.aftercareDays({ days: each }), value: String(each) })),
    { title: texts.aftercareNone, value: 'none' },
  ];
  return chooser({
    title: texts.end,
    why: texts.endWhy,
    inputs: [
      choicesInput({
        id: 'outcome',
        label: texts.endLabel,
        errorMessage: texts.endMissing,
        choices: escalationOutcomes.map((outcome) => ({ title: outcomeWords[outcome], value: outcome })),
      }),
      choicesInput({
        id: 'aftercare',
        label: texts.aftercareLabel,
        errorMessage: texts.aftercareMissing,
        choices: aftercare,
        value: String(aftercareDays),
      }),
    ],
    actions: [press(texts.endIt, { verb: 'end', reference }, { sendsInputs: true }), back({ reference })],
  });
}

const longestNote = 4_000;

export const writeNoteMessage = (about: About): BotMessage =>
  chooser({
    title: texts.note,
    why: texts.noteWhy,
    inputs: [
      {
        type: 'Input.Text',
        id: 'text',
        label: texts.noteLabel,
        isMultiline: true,
        maxLength: longestNote,
        isRequired: true,
        errorMessage: texts.noteMissing,
      },
    ],
    actions: [
      press(texts.keepNote, { verb: 'note', reference: about.reference }, { sendsInputs: true }),
      back(about),
    ],
  });
