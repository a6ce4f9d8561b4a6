import { callHours } from '@councillor-safety/core/escalation/escalation-words';
import { t } from '../../shell/strings';
import '../strings/load-strings';

const simple: readonly (readonly [RegExp, () => string])[] = [
  [/^officeHours$/, () => t('escalation:asked.problems.officeHours')],
  [/^groups$/, () => t('escalation:asked.problems.groups')],
  [/^groups\.\d+\.name$/, () => t('escalation:asked.problems.groupName')],
  [/^groups\.\d+\.people$/, () => t('escalation:asked.problems.groupPeople')],
  [/^broadcastWaitMinutes$/, () => t('escalation:asked.problems.broadcastWait')],
  [/^phones$/, () => t('escalation:asked.problems.phones')],
  [/^phones\.\d+\.label$/, () => t('escalation:asked.problems.phoneLabel')],
  [/^phones\.\d+\.phone$/, () => t('escalation:asked.problems.phone')],
  [/^dangerWords$/, () => t('escalation:asked.problems.danger')],
  [/^aftercareDays$/, () => t('escalation:asked.problems.aftercare')],
];

function ofChain(field: string): string | undefined {
  const [, found = '', number, what] = /^chains\.([a-z-]+)\.steps(?:\.(\d+)\.(\w+))?$/.exec(field) ?? [];
  const hours = callHours.find((one) => one === found);
  if (!hours) return undefined;
  const words = t(`escalation:asked.hours.${hours}`);
  if (number === undefined) return t('escalation:asked.problems.steps', { hours: words });
  const step = t('escalation:asked.step.nameIn', { number: Number(number) + 1, hours: words });
  if (what === 'waitMinutes') return t('escalation:asked.problems.wait', { step });
  if (what === 'repeat') return t('escalation:asked.problems.repeat', { step });
  return t('escalation:asked.problems.who', { step });
}

/** What is said about a field that the rules do not take. */
export const sentenceFor = (field: string): string =>
  ofChain(field) ??
  simple.find(([pattern]) => pattern.test(field))?.[1]() ??
  t('escalation:asked.problems.other');
