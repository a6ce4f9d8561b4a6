import { aboutWhomQuestion } from './about-whom';
import { accountQuestion } from './account';
import { channelsQuestion } from './channels';
import { contactQuestion } from './contact';
import { effectsQuestion } from './effects';
import { evidenceQuestion } from './evidence';
import { kindsQuestion } from './kinds';
import { mustNotSeeQuestion } from './must-not-see';
import { perpetratorsQuestion } from './perpetrators';
import { placeQuestion } from './place';
import { policeQuestion } from './police';
import { protectedQuestion } from './protected-characteristics';
import type { AskContext, Question } from './question';
import { safeNowQuestion } from './safe-now';
import { shareQuestion } from './share-with-police';
import { supportQuestion } from './support';
import { whenQuestion } from './when';

/** The full report, in the order it is asked: safety first, then what is needed, then what may be left out. */
export const questions: readonly Question[] = [
  safeNowQuestion,
  aboutWhomQuestion,
  kindsQuestion,
  whenQuestion,
  accountQuestion,
  channelsQuestion,
  placeQuestion,
  perpetratorsQuestion,
  evidenceQuestion,
  effectsQuestion,
  protectedQuestion,
  supportQuestion,
  policeQuestion,
  shareQuestion,
  mustNotSeeQuestion,
  contactQuestion,
];

/** Those that this person is asked. */
export const questionsFor = (context: AskContext): readonly Question[] =>
  questions.filter(({ asked }) => asked?.(context) ?? true);

export const checkId = 'check';

/** Where Continue leads: the next question, or to checking the answers. */
export function nextId(asked: readonly Question[], id: string): string {
  const index = asked.findIndex((question) => question.id === id);
  return asked[index + 1]?.id ?? checkId;
}

/** Where Back leads; undefined before the first question. */
export function previousId(asked: readonly Question[], id: string): string | undefined {
  const index = id === checkId ? asked.length : asked.findIndex((question) => question.id === id);
  return asked[index - 1]?.id;
}
