import type { Bulletin, BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import { personIdSchema } from '@councillor-safety/core/people/people';
import type { MailedTo, Mailing, MailingLine, MailingState, Recipient } from '../../mailing/mailing';
import type { Places } from '../../places/places';
import type { AudiencePerson, BulletinReaders } from '../bulletin-desk';
import { firstRunOf } from './bulletin-readers';

const block = 500;
/** Whoever was reminded has two cards, and each is changed. */
const ofReminder = ':reminder';

/** The person whom a line is about. */
export const personOf = (lineId: string): string => lineId.replace(ofReminder, '');

export interface RecipientParts {
  readonly mailing: Pick<Mailing, 'lines' | 'progress'>;
  readonly readers: Pick<BulletinReaders, 'of'>;
  /** @throws GraphFailure */
  readonly everybody: (content: BulletinContent) => Promise<readonly AudiencePerson[]>;
  readonly places: Pick<Places, 'team'>;
  /** Lets so many seconds pass. */
  readonly wait: (seconds: number) => Promise<void>;
}

/** Lines of a run, some hundred at a time. */
async function* pagesOf(
  { mailing }: RecipientParts,
  runId: string,
  states: readonly MailingState[],
): AsyncIterable<readonly MailingLine[]> {
  let after: { readonly name: string; readonly id: string } | undefined;
  for (;;) {
    const lines = await mailing.lines(runId, { states, top: block, ...(after && { after }) });
    if (lines.length > 0) yield lines;
    const last = lines.at(-1);
    if (!last || lines.length < block) return;
    after = { name: last.name, id: last.id };
  }
}

/** Everybody as things stand when it begins: people first, so that nobody waits behind a channel. */
export async function* recipientsOfSend(
  { everybody, places }: RecipientParts,
  content: BulletinContent,
): AsyncIterable<readonly Recipient[]> {
  const people = await everybody(content);
  for (let from = 0; from < people.length; from += block)
    yield people.slice(from, from + block).map(({ id, name }) => ({ id, name, to: { person: id } }));
  for (const { teamId, channelId, teamName, channelName } of content.audience.channels) {
    const { serviceUrl = '' } = (await places.team(teamId)) ?? {};
    const channel = { teamId, channelId, serviceUrl };
    yield [{ id: channelId, name: `${teamName}, ${channelName}`, to: { channel } }];
  }
}

interface Placed {
  readonly content: BulletinContent;
  readonly line: MailingLine;
  readonly replaces: MailedTo;
}

function inPlace({ content, line, replaces }: Placed, suffix: string): Recipient {
  const { id, name } = line;
  if (!line.channel) {
    return { id: `${id}${suffix}`, name, to: { person: personIdSchema.parse(id) }, replaces };
  }
  const teamId = content.audience.channels.find(({ channelId }) => channelId === id)?.teamId ?? '';
  const channel = { teamId, channelId: id, serviceUrl: replaces.serviceUrl };
  return { id, name, to: { channel }, replaces };
}

const looks = 40;
const secondsBetween = 0.25;

async function isUnderWay({ mailing }: RecipientParts, runId: string): Promise<boolean> {
  const progress = await mailing.progress(runId);
  return (
    progress !== undefined && (progress.counts.sending > 0 || !['stopped', 'done'].includes(progress.state))
  );
}

/** A message on its way when its run was stopped still arrives, and must not be missed. @throws Error when that takes long */
async function untilEnded(parts: RecipientParts, runId: string): Promise<void> {
  for (let looked = 0; await isUnderWay(parts, runId); looked += 1) {
    if (looked === looks) throw new Error('An earlier run of this bulletin has messages under way');
    await parts.wait(secondsBetween);
  }
}

/** Every card that has arrived: of the first run, and of reminders after it. */
export async function* recipientsInPlace(
  parts: RecipientParts,
  bulletin: Bulletin,
): AsyncIterable<readonly Recipient[]> {
  const content = bulletin.published?.content ?? bulletin.content;
  for (const { runId, kind } of bulletin.runs) {
    if (kind !== 'send' && kind !== 'remind') continue;
    await untilEnded(parts, runId);
    const suffix = kind === 'remind' ? ofReminder : '';
    for await (const lines of pagesOf(parts, runId, ['sent']))
      yield lines.flatMap((line) =>
        line.arrived ? [inPlace({ content, line, replaces: line.arrived }, suffix)] : [],
      );
  }
}

/** Who has it, has not confirmed what stands now, and still belongs to those whom it is for. */
export async function* recipientsToRemind(
  { readers, ...parts }: RecipientParts,
  bulletin: Bulletin,
): AsyncIterable<readonly Recipient[]> {
  const { published, id } = bulletin;
  const runId = firstRunOf(bulletin);
  if (!published || runId === undefined) return;
  const people = await parts.everybody(published.content);
  const wanted = new Set<string>(people.map((person) => person.id));
  for await (const lines of pagesOf({ readers, ...parts }, runId, ['sent'])) {
    const there = lines.flatMap((line) => {
      if (line.channel || !wanted.has(line.id)) return [];
      const person = personIdSchema.parse(line.id);
      return [{ id: line.id, name: line.name, to: { person } }];
    });
    const read = await readers.of(
      id,
      published.contentVersion,
      there.map(({ to }) => to.person),
    );
    yield there.filter(({ to }) => !read.has(to.person));
  }
}
