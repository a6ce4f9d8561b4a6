import { z } from 'zod';
import type { FieldProblem } from '@councillor-safety/core/on-call/on-call-entries';
import { onCallProblems } from '@councillor-safety/core/on-call/on-call-problems';
import type { Rota } from '@councillor-safety/core/on-call/on-call';
import type { RotaAnswer } from '@councillor-safety/core/on-call/on-call-answers';
import type { Person, PersonCard, PersonId } from '@councillor-safety/core/people/people';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { badField, conflict } from '../problems/problems';
import { RotaMoved, type Asked, type Changed, type RotaBook } from './on-call-book';
import type { OnCallDeps } from './on-call-deps';
import { rotaAnswer, type Look } from './on-call-view';

/** What the routes of this feature share. */
export const tag = 'on-call';
export const key = z.strictObject({ key: z.uuid() });
/** Made by the client once for each press of a button, and sent again with every retry. */
export const sentKey = z.object({ 'idempotency-key': z.uuid() });

export type Parts = Pick<OnCallDeps, 'people' | 'clock' | 'calendar'> & { readonly book: RotaBook };

/** Who can be on call: officers and safety champions, by name. @throws GraphFailure when nobody can say */
export async function peopleToChoose(people: Parts['people']): Promise<readonly PersonCard[]> {
  const found = [...(await people.withRole('officer')), ...(await people.withRole('champion'))];
  const byId = new Map(found.map((card) => [card.id, card]));
  return [...byId.values()].sort((one, other) => one.name.localeCompare(other.name, 'en-GB'));
}

/** Undefined when Microsoft 365 does not say. */
export const peopleIfKnown = (people: Parts['people']): Promise<readonly PersonCard[] | undefined> =>
  peopleToChoose(people).catch((error: unknown) => {
    if (error instanceof GraphFailure) return undefined;
    throw error;
  });

interface Reading extends Pick<Look, 'from' | 'weeks'> {
  readonly person: Pick<Person, 'id'>;
}

export async function answerOf(
  { people, clock, calendar }: Parts,
  rota: Rota,
  { person, from, weeks }: Reading,
): Promise<RotaAnswer> {
  const known = await peopleIfKnown(people);
  return rotaAnswer(rota, { reader: person.id, now: clock.now(), calendar, people: known, from, weeks });
}

/** A change, answered with the rota as it is now when somebody else was first. @throws Problem 409 */
export async function changeRota(parts: Parts, asked: Asked): Promise<Changed> {
  try {
    return await parts.book.change(asked);
  } catch (error) {
    if (!(error instanceof RotaMoved)) throw error;
    const current = await answerOf(parts, error.current, { person: asked.person, weeks: 8 });
    throw conflict('Somebody changed the rota after you opened it. Look at what is new, then decide again.', {
      current,
    });
  }
}

/** @throws Problem 400 that names the field */
export function refuse(found: FieldProblem | undefined, within: string): void {
  if (found) throw badField(`${within}.${found.field}`, onCallProblems[found.problem]);
}

export const idsOf = (people: readonly PersonCard[]): ReadonlySet<PersonId> =>
  new Set(people.map(({ id }) => id));

export const nameMap = (people: readonly PersonCard[]): ReadonlyMap<PersonId, string> =>
  new Map(people.map(({ id, name }) => [id, name]));
