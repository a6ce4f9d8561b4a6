import type { Bulletin } from '@councillor-safety/core/bulletin/bulletin';
import type { DeliveryLine, deliveryFilters } from '@councillor-safety/core/bulletin/bulletin-answers';
import { personIdSchema, type PersonId } from '@councillor-safety/core/people/people';
import type { MailingLine, MailingState } from '../../mailing/mailing';
import { badField, notFound } from '../../problems/problems';
import type { BulletinApiDeps } from './bulletin-api-deps';

type Deps = Pick<BulletinApiDeps, 'mailing' | 'desk'>;
export type DeliveryFilter = (typeof deliveryFilters)[number];

interface Cursor {
  readonly name: string;
  readonly id: string;
}

export interface Asked {
  readonly bulletin: Bulletin;
  readonly runId: string;
  readonly show: DeliveryFilter;
  readonly after?: Cursor | undefined;
}

const block = 500;

interface Filter {
  readonly states?: readonly MailingState[];
  readonly takes: (line: DeliveryLine) => boolean;
}
const all = () => true;
const filters: Readonly<Record<DeliveryFilter, Filter>> = {
  all: { takes: all },
  waiting: { states: ['to-send', 'sending'], takes: all },
  unreachable: { states: ['unreachable'], takes: all },
  uncertain: { states: ['uncertain'], takes: all },
  // A channel confirms nothing.
  unread: { states: ['sent'], takes: ({ channel, readAt }) => !channel && readAt === undefined },
  // Whoever confirms has it, whatever we know of its way.
  read: { takes: ({ readAt }) => readAt !== undefined },
};

/** The run that was asked for; without one the last that was a send, since one may have been called off. @throws Problem 404 */
export function runOf({ runs }: Bulletin, runId?: string): string {
  const wanted = (each: Bulletin['runs'][number]): boolean =>
    runId === undefined ? each.kind === 'send' : each.runId === runId;
  const run = [...runs].reverse().find(wanted);
  if (!run) throw notFound('list of people');
  return run.runId;
}

function personIn({ id, channel }: MailingLine): PersonId[] {
  const person = personIdSchema.safeParse(id);
  return !channel && person.success ? [person.data] : [];
}

async function withReading(
  { desk }: Deps,
  { bulletin, runId }: Asked,
  found: readonly MailingLine[],
): Promise<DeliveryLine[]> {
  const { id, published, runs, contentVersion } = bulletin;
  const version =
    published?.contentVersion ?? runs.find((run) => run.runId === runId)?.contentVersion ?? contentVersion;
  const readers: ReadonlyMap<string, Date> = await desk.readers.of(id, version, found.flatMap(personIn));
  return found.map(({ id: to, name, channel, state, why, at }) => {
    const readAt = readers.get(to)?.toISOString();
    return {
      ...{ to, name, channel, state },
      ...(why !== undefined && { why }),
      ...(at && { at: at.toISOString() }),
      ...(readAt !== undefined && { readAt }),
    };
  });
}

/** Lines in the order of their names, some hundred in memory at a time. */
export async function* deliveryLines(deps: Deps, asked: Asked): AsyncGenerator<DeliveryLine> {
  const { states, takes } = filters[asked.show];
  let after = asked.after;
  for (;;) {
    const page = { top: block, ...(states && { states }), ...(after && { after }) };
    const found = await deps.mailing.lines(asked.runId, page);
    for (const line of await withReading(deps, asked, found)) if (takes(line)) yield line;
    const last = found.at(-1);
    if (!last || found.length < block) return;
    after = { name: last.name, id: last.id };
  }
}

const pageSize = 200;

const nextAfter = ({ name, to }: DeliveryLine): string => Buffer.from(`${to} ${name}`).toString('base64url');

/** @throws Problem 400 for what we never gave out */
export function cursorOf(next: string | undefined): Cursor | undefined {
  if (next === undefined) return undefined;
  const text = Buffer.from(next, 'base64url').toString('utf8');
  const cut = text.indexOf(' ');
  if (cut <= 0) throw badField('next', 'This page is not known. Begin with the first one.');
  return { id: text.slice(0, cut), name: text.slice(cut + 1) };
}

export async function peoplePage(
  deps: Deps,
  asked: Asked,
): Promise<{ readonly lines: DeliveryLine[]; readonly next?: string }> {
  const lines: DeliveryLine[] = [];
  for await (const line of deliveryLines(deps, asked)) {
    const last = lines.at(-1);
    if (last && lines.length === pageSize) return { lines, next: nextAfter(last) };
    lines.push(line);
  }
  return { lines };
}
