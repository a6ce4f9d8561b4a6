import type { Person, PersonId } from '../people/people';
import type { Bulletin } from './bulletin';
import type { BulletinChange } from './bulletin-change-making';
import type { EventOf, Rule } from './bulletin-change-rule';
import type { BulletinProblem, BulletinWorld } from './bulletin-events';
import { whenProblem } from './bulletin-times';

type Asked = EventOf<'ask'>;

/** Officers who neither wrote any of it nor ask now. */
const otherOfficers = ({ editors }: Bulletin, by: Person, world: BulletinWorld): readonly PersonId[] =>
  world.officers.filter((one) => one !== by.id && !editors.includes(one));

function approvers(change: BulletinChange, { of }: Asked, by: Person): readonly PersonId[] {
  const { bulletin, world } = change;
  if (of === 'second-officer') return otherOfficers(bulletin, by, world);
  return world.champions.filter((one) => one === bulletin.content.authorId);
}

function askingProblem(change: BulletinChange, event: Asked, by: Person): BulletinProblem | undefined {
  const nobody = approvers(change, event, by).length === 0;
  if (event.of === 'champion') return nobody ? 'no-champion' : undefined;
  if (change.bulletin.content.urgency !== 'urgent') return 'only-urgent';
  if (!event.why?.trim()) return 'reason-needed';
  return nobody ? 'nobody-else' : undefined;
}

function checkProblem({ bulletin, world }: BulletinChange, event: Asked): BulletinProblem | undefined {
  const time = whenProblem(bulletin.when, world.now);
  if (time) return time;
  if (world.check.errors > 0) return 'has-errors';
  if (world.people === undefined) return 'audience-unknown';
  return world.check.warnings > 0 && !event.confirmWarnings ? 'warnings-not-confirmed' : undefined;
}

export const ask: Rule<'ask'> = (change, event, by) => {
  const problem = askingProblem(change, event, by) ?? checkProblem(change, event);
  if (problem) return problem;
  const { bulletin, world, at } = change;
  const note = { by: by.id, at, contentVersion: bulletin.contentVersion };
  const why = event.of === 'second-officer' ? event.why?.trim() : undefined;
  change.set({
    state: 'asked',
    asked: { ...note, of: event.of, why, people: world.people ?? 0 },
    refusal: undefined,
    confirmed: world.check.warnings > 0 ? note : undefined,
  });
  change.bring({ type: 'ask-approval', to: approvers(change, event, by) });
  return undefined;
};

export const takeBack: Rule<'take-back'> = (change) => {
  change.set({ state: 'draft', asked: undefined });
  return undefined;
};
