import { open, paragraphs, press, type Action, type Element } from '@councillor-safety/core/cards/card-parts';
import { named } from '@councillor-safety/core/cards/safe-text';
import type { SayOf } from '@councillor-safety/core/escalation/escalation-notices';
import type { BotMessage } from '../../bot-framework/channel';
import { cardMessage, dial } from './card-parts';
import { emergencyCalls, phoneElements } from './emergency-cards';
import type { TabLink } from '../../tab/tab-link';
import { startTexts } from './texts-start';
import { standingTexts, toldTexts as texts } from './texts-caller';
import { cardWords, dayInWords, timeInWords } from './texts-words';

type What = SayOf<'told'>['what'];

/** Names and roles as they go into the sentence; another one for what is said aloud. */
interface Naming {
  readonly now: Date;
  readonly person: (name: string) => string;
  readonly people: (names: readonly string[]) => readonly string[];
  readonly number: (phone: string) => string;
}
const written = (now: Date): Naming => ({
  now,
  person: named,
  people: (names) => names.map(named),
  number: named,
});
const spoken = (now: Date): Naming => ({
  now,
  person: () => standingTexts.helper,
  people: () => [],
  number: () => startTexts.theNumber,
});

function aftercareLines(answer: 'fine' | 'wants-to-talk' | 'opted-out'): readonly string[] {
  if (answer === 'fine') return texts.aftercareFine();
  return answer === 'opted-out' ? texts.aftercareOptedOut() : texts.aftercareTalk();
}

function linesOfWaiting(
  what: Extract<What, { is: 'asking' | 'nobody-yet' | 'asking-next-now' }>,
  { now, people }: Naming,
): readonly string[] {
  const facts = { whom: people(what.whom), time: timeInWords(what.nextAt, now) };
  if (what.is === 'asking') return texts.asking(facts);
  return what.is === 'nobody-yet' ? texts.nobodyYet(facts) : texts.askingNextNow(facts);
}

function linesOf(what: What, naming: Naming): readonly string[] {
  const { now, person } = naming;
  switch (what.is) {
    case 'asking':
    case 'nobody-yet':
    case 'asking-next-now':
      return linesOfWaiting(what, naming);
    case 'everybody':
      return texts.everybody({ howMany: what.howMany, time: timeInWords(what.nextAt, now) });
    case 'accepted':
      return texts.accepted({ helper: person(what.helper) });
    case 'handing-over':
      return texts.handingOver({
        helper: person(what.helper),
        to: naming.people([what.to])[0] ?? startTexts.aColleague,
      });
    case 'handed-over':
      return texts.handedOver({ helper: person(what.helper) });
    case 'hand-over-failed':
      return texts.handOverFailed({ helper: person(what.helper) });
    case 'helper-gone':
      return texts.helperGone();
    case 'paused':
      return (what.byYou ? texts.pausedByYou : texts.pausedByHelper)({ helper: person(what.helper) });
    case 'resumed':
      return (what.byYou ? texts.resumedByYou : texts.resumedByHelper)({ helper: person(what.helper) });
    case 'excluded':
      return texts.excluded({ name: naming.people([what.name])[0] ?? startTexts.theyThemselves });
    case 'call-offered':
      return texts.callOffered({ helper: person(what.helper), phone: naming.number(what.phone) });
    case 'incident-made':
      return texts.incidentMade({ incident: what.incident });
    case 'not-delivered':
      return texts.notDelivered();
    case 'edit-passed-on':
      return texts.editPassedOn();
    case 'cannot-delete':
      return texts.cannotDelete();
    case 'not-passed-on':
      return texts.notPassedOn();
    case 'deleted-by-other':
      return texts.deletedByOther({ helper: person(what.helper) });
    case 'cut-short':
      return texts.cutShort();
    case 'ended':
      return texts.ended({
        helper: person(what.helper),
        day: what.aftercareOn === undefined ? undefined : dayInWords(what.aftercareOn),
      });
    case 'withdrawn':
      return texts.withdrawn();
    case 'aftercare-noted':
      return aftercareLines(what.answer);
  }
}

const isUrgent = (what: What): boolean =>
  what.is === 'not-delivered' || (what.is === 'paused' && !what.byYou) || what.is === 'helper-gone';

/** Only what stays true: these cards are never changed, however old they get. */
function actionsOf(what: What, tabLink: TabLink | undefined): readonly (Action | undefined)[] {
  if (what.is === 'everybody') return emergencyCalls;
  if (what.is === 'call-offered') return [dial(startTexts.ring, what.phone)];
  if (what.is === 'incident-made') return [tabLink && open(startTexts.openTab, tabLink('home'))];
  if (what.is === 'aftercare-noted' && what.answer === 'wants-to-talk')
    return [press(startTexts.person, { verb: 'call' })];
  return isUrgent(what) ? [press(cardWords.numbers, { verb: 'numbers' })] : [];
}

const phonesOf = (what: What): Element[] => (what.is === 'everybody' ? phoneElements(what.phones) : []);

/** One plain sentence for whoever asked for help, at each change. */
export function toldMessage({ what }: SayOf<'told'>, now: Date, tabLink?: TabLink): BotMessage {
  return cardMessage({
    body: [...paragraphs(linesOf(what, written(now))), ...phonesOf(what)],
    actions: actionsOf(what, tabLink),
    speak: linesOf(what, spoken(now)).join(' ').replace(/:$/, '.'),
  });
}
