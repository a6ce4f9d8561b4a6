import { isAskedAboutCover, isOver } from './drop-in-actions';
import type { Rule } from './drop-in-change-rule';
import { noTime } from './drop-in-change-time';

export const askCover: Rule<'ask-cover'> = (booking, { coverId, toId, toName }, { now }) => {
  const problem = noTime(booking, now);
  if (problem) return problem;
  if (toId === booking.holderId) return 'coverSelf';
  return {
    parts: { cover: { coverId, toId, toName, askedAt: now.toISOString() } },
    effects: [{ type: 'tell-person', news: 'cover-asked' }],
  };
};

/** Nothing changes about whom they meet unless they say yes. */
export const answerCover: Rule<'answer-cover'> = (booking, { answer }, { now }) => {
  const problem = noTime(booking, now);
  if (problem) return problem;
  const { cover, holderId } = booking;
  if (!cover || !isAskedAboutCover(booking)) return 'notAsked';
  if (answer === 'no') {
    return {
      parts: { cover: { ...cover, answer } },
      effects: [{ type: 'tell-holder', news: 'cover-no', to: holderId }],
    };
  }
  return {
    parts: { holderId: cover.toId, holderName: cover.toName, cover: undefined },
    effects: [
      { type: 'tell-holder', news: 'cover-yes', to: holderId },
      { type: 'tell-holder', news: 'booked', to: cover.toId },
      { type: 'calendar' },
    ],
  };
};

export const endCover: Rule<'end-cover'> = (booking, { coverId }, { now }) => {
  if (booking.cover?.coverId !== coverId) return 'notAsked';
  const waits = isAskedAboutCover(booking) && !isOver(booking, now);
  return {
    parts: { cover: undefined },
    effects: waits ? [{ type: 'tell-person', news: 'cover-ended' }] : [],
  };
};
