import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type {
  BulletinAnswer,
  BulletinSummary,
  RunProgress,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { actionsFor } from '@councillor-safety/core/bulletin/bulletin-change';
import { hasRole, type Person, type PersonId } from '@councillor-safety/core/people/people';
import type { MailingProgress } from '../../mailing/mailing';
import { conflict, notFound } from '../../problems/problems';
import type { Applied } from '../bulletin-desk';
import type { BulletinApiDeps } from './bulletin-api-deps';
import { refusalOf } from './bulletin-problems';

export type Names = ReadonlyMap<PersonId, string>;
type ViewDeps = Pick<BulletinApiDeps, 'desk' | 'mailing' | 'database' | 'people' | 'picturesAt'>;

/** Names are a courtesy: without Microsoft 365 the last known ones do. */
export const namesNow = async ({ people }: Pick<BulletinApiDeps, 'people'>): Promise<Names> =>
  new Map((await people.knownRecently()).map(({ id, name }) => [id, name]));

/** Officers see every bulletin. A champion sees what they were asked about, and what appears under their name. */
export function mayRead(person: Person, { content, asked, approval, refusal, published }: Bulletin): boolean {
  if (hasRole(person, 'officer')) return true;
  const isMine = content.authorId === person.id;
  const wasAsked = asked?.of === 'champion' || [approval?.by, refusal?.by].includes(person.id);
  return (isMine && wasAsked) || published?.content.authorId === person.id;
}

/** Unknown and not-yours answer alike. @throws Problem 404 */
export async function readable({ desk }: ViewDeps, person: Person, id: string): Promise<Bulletin> {
  const bulletin = await desk.find(id);
  if (!bulletin || !mayRead(person, bulletin)) throw notFound('bulletin');
  return bulletin;
}

/** Everybody whom the bulletin mentions by id. */
function mentioned(bulletin: Bulletin): PersonId[] {
  const { createdBy, editedBy, editors, asked, approval, refusal, confirmed, published, recalled, runs } =
    bulletin;
  const deciders = [asked, approval, refusal, confirmed, published?.approval, recalled, ...runs];
  const authors = [bulletin.content.authorId, published?.content.authorId];
  const all = [createdBy, editedBy, ...editors, ...authors, ...deciders.map((each) => each?.by)];
  return [...new Set(all)].filter((id) => id !== undefined);
}

const namesIn = (bulletin: Bulletin, names: Names): Record<string, string> =>
  Object.fromEntries(
    mentioned(bulletin).flatMap((id) => {
      const name = names.get(id);
      return name === undefined ? [] : [[id, name]];
    }),
  );

/** How far a run is, as the screens have it. */
function progressOf(kind: RunProgress['kind'], progress: MailingProgress): RunProgress {
  const { runId, state, counts, begunAt, endedAt, expectedEnd, waitsUntil } = progress;
  return {
    ...{ runId, kind, state, toSend: counts['to-send'], sending: counts.sending, sent: counts.sent },
    ...{ unreachable: counts.unreachable, uncertain: counts.uncertain },
    all: Object.values(counts).reduce((sum, count) => sum + count, 0),
    ...(begunAt && { begunAt: begunAt.toISOString() }),
    ...(endedAt && { endedAt: endedAt.toISOString() }),
    ...(expectedEnd && { expectedEnd: expectedEnd.toISOString() }),
    ...(waitsUntil && { waitsUntil: waitsUntil.toISOString() }),
  };
}

interface LatestRun {
  readonly run: RunProgress;
  readonly hasLeft: boolean;
}

async function latestRun(
  { mailing, database }: ViewDeps,
  { runs }: Bulletin,
): Promise<LatestRun | undefined> {
  const last = runs.at(-1);
  const progress = last && (await mailing.progress(last.runId));
  if (!last || !progress) return undefined;
  return { run: progressOf(last.kind, progress), hasLeft: await mailing.hasLeft(last.runId, database) };
}

async function readingOf({ desk }: ViewDeps, { id, published, runs }: Bulletin) {
  if (!published) return undefined;
  const { contentVersion } = published;
  const reminder = runs.find((run) => run.kind === 'remind' && run.contentVersion === contentVersion);
  const counted = await desk.readers.count(id, contentVersion);
  return { ...counted, ...(reminder && { remindedAt: reminder.at }) };
}

/** A bulletin as somebody reads it who may. Also notes that they have it open. */
export async function bulletinAnswer(
  deps: ViewDeps,
  bulletin: Bulletin,
  person: Person,
): Promise<BulletinAnswer> {
  const { desk, picturesAt } = deps;
  const { id, content, when } = bulletin;
  const [names, author, check, here, latest, reading] = await Promise.all([
    namesNow(deps),
    desk.author(content),
    desk.check(content, when, bulletin.asked?.people),
    desk.here(id, person),
    latestRun(deps, bulletin),
    readingOf(deps, bulletin),
  ]);
  const { run, hasLeft = false } = latest ?? {};
  return {
    bulletin,
    names: namesIn(bulletin, names),
    ...(author && { author }),
    check: [...check],
    may: [...actionsFor(bulletin, person, run && { state: run.state, hasLeft })],
    hereNow: here.map(({ name, since }) => ({ name, since: since.toISOString() })),
    ...(run && { run }),
    ...(reading && { reading }),
    ...(picturesAt !== undefined && { picturesAt }),
  };
}

/** The answer to a change. @throws Problem 403, 404, 409 with `current`, 422, 503 */
export async function changedAnswer(
  deps: ViewDeps,
  applied: Applied,
  person: Person,
): Promise<BulletinAnswer> {
  if (applied.ok) return bulletinAnswer(deps, applied.bulletin, person);
  if (applied.problem === 'not-found') throw notFound('bulletin');
  if (applied.problem !== 'stale') throw refusalOf(applied.problem);
  const current = await bulletinAnswer(deps, applied.current, person);
  throw conflict(
    'Somebody changed this bulletin after you opened it. Look at what is new, then decide again.',
    { current },
  );
}

/** What is written anew, or on its way anew, of something that people have already. */
const isCorrection = ({ state, published, runs }: Bulletin): boolean =>
  published !== undefined &&
  (['draft', 'asked', 'approved', 'scheduled'].includes(state) ||
    (state === 'sending' && runs.at(-1)?.kind === 'correct'));

/** One line of the list. */
export async function summaryOf(
  { desk }: Pick<ViewDeps, 'desk'>,
  bulletin: Bulletin,
  { person, names }: { readonly person: Person; readonly names: Names },
): Promise<BulletinSummary> {
  const { id, content, state, editedBy, editedAt, dueAt, published } = bulletin;
  const counted = published && (await desk.readers.count(id, published.contentVersion));
  return {
    ...{ id, title: content.title, state, urgency: content.urgency, correction: isCorrection(bulletin) },
    ...{ editedBy: names.get(editedBy) ?? '', editedAt },
    ...(dueAt !== undefined && { dueAt }),
    ...(published && { publishedAt: published.firstAt }),
    ...(counted && { people: counted.reached, read: counted.read }),
    waitsForYou: state === 'asked' && actionsFor(bulletin, person).includes('approve'),
  };
}
