import { hasRole, type Person } from '../people/people';
import type { Bulletin, BulletinState } from './bulletin';
import type { BulletinAction, BulletinProblem } from './bulletin-events';

type Problem = BulletinProblem | undefined;
type Gate = (bulletin: Bulletin, person: Person) => Problem;

const editable: readonly BulletinState[] = ['draft', 'asked', 'approved', 'scheduled', 'sent', 'stopped'];
const unsent: readonly BulletinState[] = ['draft', 'asked', 'approved', 'scheduled'];
const delivered: readonly BulletinState[] = ['sent', 'stopped'];

const isOfficer = (person: Person): boolean => hasRole(person, 'officer');

/** The champion whose name stands on it; on what people have, not on a correction that nobody has seen. */
function fronts(bulletin: Bulletin, person: Person): boolean {
  const { authorId } = (bulletin.published ?? bulletin).content;
  return authorId === person.id && hasRole(person, 'champion');
}

/** Whether somebody is one of those who were asked to decide. */
export function mayDecide({ asked, content, editors }: Bulletin, person: Person): boolean {
  if (asked?.of === 'champion') return content.authorId === person.id && hasRole(person, 'champion');
  return isOfficer(person) && asked?.by !== person.id && !editors.includes(person.id);
}

/** The message run that a bulletin on its way is in. */
export const runOf = (bulletin: Bulletin): Bulletin['runs'][number] | undefined => bulletin.runs.at(-1);

const byOfficers =
  (gate: (bulletin: Bulletin) => Problem): Gate =>
  (bulletin, person) =>
    isOfficer(person) ? gate(bulletin) : 'not-allowed';

const whileIn = (...states: readonly BulletinState[]): Gate =>
  byOfficers(({ state }) => (states.includes(state) ? undefined : 'moved-on'));

/** In some states; where it has been done already, that is said. */
const onceIn = (states: readonly BulletinState[], done: readonly BulletinState[]): Gate =>
  byOfficers(({ state }) => {
    if (states.includes(state)) return undefined;
    return done.includes(state) ? 'already-done' : 'moved-on';
  });

const decides: Gate = (bulletin, person) => {
  if (bulletin.state === 'asked') return mayDecide(bulletin, person) ? undefined : 'not-allowed';
  return isOfficer(person) || bulletin.content.authorId === person.id ? 'moved-on' : 'not-allowed';
};

const cancel: Gate = byOfficers((bulletin) => {
  if (bulletin.state === 'scheduled') return undefined;
  if (bulletin.state === 'approved') return 'already-done';
  // A correction changes what has left long ago.
  if (bulletin.state === 'sending') return runOf(bulletin)?.kind === 'send' ? undefined : 'has-left';
  return delivered.includes(bulletin.state) ? 'has-left' : 'moved-on';
});

const recall: Gate = (bulletin, person) => {
  if (!isOfficer(person) && !(bulletin.published && fronts(bulletin, person))) return 'not-allowed';
  if (bulletin.state === 'recalled') return 'already-done';
  return bulletin.published ? undefined : 'moved-on';
};

const remind: Gate = byOfficers(({ state, published, runs }) => {
  if (!published || !delivered.includes(state)) return 'moved-on';
  const { contentVersion } = published;
  const reminded = runs.some((run) => run.kind === 'remind' && run.contentVersion === contentVersion);
  return reminded ? 'reminded-already' : undefined;
});

/** Why somebody cannot do something with a bulletin as it stands; nothing here depends on what they send along. */
export const gates: Readonly<Record<BulletinAction, Gate>> = {
  edit: whileIn(...editable),
  ask: onceIn(['draft'], ['asked']),
  'take-back': whileIn('asked'),
  approve: decides,
  refuse: decides,
  send: onceIn(['approved'], ['scheduled', 'sending', 'sent', 'stopped']),
  cancel,
  pause: whileIn('sending'),
  resume: whileIn('sending'),
  stop: onceIn(['sending'], ['stopped']),
  recall,
  remind,
  discard: onceIn(unsent, ['discarded']),
  duplicate: byOfficers(() => undefined),
};
