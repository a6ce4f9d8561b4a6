import { offices } from '@councillor-safety/core/people/people';
import type {
  EscalationLineView,
  EscalationSummary,
} from '@councillor-safety/core/escalation/escalation-answers';
import type { Who } from '@councillor-safety/core/escalation/escalation-settings';
import { t } from '../../shell/strings';
import './load-strings';

/** How a call stands, in words. */
export function stateInWords({ state, outcome }: Pick<EscalationSummary, 'state' | 'outcome'>): string {
  const word = t(`escalation:state.${state}`);
  return outcome ? `${word}: ${t(`escalation:outcome.${outcome}`)}` : word;
}

type NamedGroups = readonly { readonly id: string; readonly name: string }[];

function groupInWords(id: string, groups: NamedGroups): string {
  const group = groups.find((one) => one.id === id);
  if (!group) return t('escalation:asked.who.groupGone');
  return t('escalation:asked.who.group', { name: group.name || t('escalation:asked.who.noName') });
}

/** Who is asked in a step. */
export function whoInWords(who: Who, groups: NamedGroups): string {
  if (who.kind === 'office')
    return t('escalation:asked.who.office', { name: t(`escalation:office.${who.office}`) });
  return who.kind === 'group' ? groupInWords(who.group, groups) : t(`escalation:asked.who.${who.kind}`);
}

/** A step's `who` in one word: `champion`, `office:legal`, `group:<id>`; the form of a select, and of `Ask.as`. */
export const keyOfWho = (who: Who): string =>
  who.kind === 'office' ? `office:${who.office}` : who.kind === 'group' ? `group:${who.group}` : who.kind;

/** The other way round; undefined for what is no step, such as `wish`. */
export function whoOfKey(key: string): Who | undefined {
  const [kind, rest = ''] = key.split(':');
  const office = offices.find((one) => one === rest);
  if (kind === 'office') return office && { kind, office };
  if (kind === 'group') return { kind, group: rest };
  if (kind === 'first-on-call' || kind === 'second-on-call' || kind === 'champion') return { kind };
  return undefined;
}

const answers = ['fine', 'wants-to-talk', 'opted-out'] as const;

/** What the service calls the reader. */
const reader = 'You';

function namesIn({ kind, actor, person }: EscalationLineView): { actor: string; person: string } {
  const somebody = t('escalation:line.somebody');
  const inside = kind === 'note' && actor === reader;
  return {
    actor: inside ? t('escalation:line.youInside') : (actor ?? somebody),
    person: person ?? somebody,
  };
}

/** What happened, said to the one who reads it. Roles are written as they stand within a sentence. */
export function lineInWords(line: EscalationLineView): string {
  const { kind, incident = '', howMany = 0, answer = '' } = line;
  const known = answers.find((one) => one === answer);
  const words =
    kind === 'broadcast'
      ? t('escalation:line.kind.broadcast', { count: howMany })
      : t(`escalation:line.kind.${kind}`, {
          ...namesIn(line),
          incident,
          answer: known ? t(`escalation:line.answer.${known}`) : answer,
        });
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1);
}
