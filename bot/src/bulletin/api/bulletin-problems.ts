import type { BulletinProblem } from '@councillor-safety/core/bulletin/bulletin-events';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { ChannelFailure } from '../../bot-framework/channel';
import { forbidden, Problem, unavailable } from '../../problems/problems';

/** What somebody reads who asked for something that cannot be done. Nothing was changed in any of these cases. */
export const problemSentences: Readonly<Record<BulletinProblem, string>> = {
  'not-allowed': 'You cannot do this with this bulletin. Somebody else has to.',
  'moved-on': 'This bulletin has moved on, so this cannot be done any more. Look at how it stands now.',
  'already-done': 'This was done already, so nothing was changed.',
  'has-errors': 'The check found something that must be put right first. Nothing was changed.',
  'warnings-not-confirmed':
    'The check found something for you to look at. Read the warnings, then say that you stand by them.',
  'no-champion': 'The author is not one of the safety champions now. Choose a champion first.',
  'reason-needed': 'Say why a second officer is to approve it and not the champion.',
  'only-urgent': 'A second officer can approve urgent bulletins only. Ask the champion to approve this one.',
  'nobody-else': 'There is no officer who has not edited this bulletin. Ask the champion to approve it.',
  'past-time': 'This time has passed. Choose a later one.',
  'no-such-time': 'The clocks go forward then, so this time does not exist. Choose another one.',
  'too-far-ahead': 'This is too far ahead. Choose an earlier time.',
  'audience-changed':
    'It would reach a different number of people than you were shown. Look at who gets it, then decide again.',
  'audience-unknown':
    'We cannot tell just now who is to get it, because Microsoft 365 is not answering. Nothing is lost. Try again in a moment.',
  'has-left': 'The first message has left, so it cannot be cancelled any more. You can stop it or recall it.',
  'reminded-already': 'People were reminded of this already. They are reminded once.',
};

/** The answer to an event that the rules refused; `problem` is for the screen. */
export function refusalOf(problem: BulletinProblem): Problem {
  const detail = problemSentences[problem];
  if (problem === 'not-allowed') return forbidden(detail);
  if (problem === 'audience-unknown') return unavailable(detail);
  return new Problem({ status: 422, title: 'This cannot be done now', detail, more: { problem } });
}

/** What has to be asked of Microsoft 365. @throws Problem 503 when it does not answer */
export async function fromMicrosoft<T>(asking: Promise<T>): Promise<T> {
  try {
    return await asking;
  } catch (cause) {
    if (cause instanceof ChannelFailure || cause instanceof GraphFailure)
      throw unavailable(
        'Microsoft 365 is not answering just now. Nothing is lost. Try again in a moment.',
        5,
        {
          cause,
        },
      );
    throw cause;
  }
}
