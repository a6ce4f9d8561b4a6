import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';

/** The id of a person's chat with the bot, whether or not it has begun. */
export const personalId = (personId: string): string => `a:${personId}`;

/** What Graph calls the same chat. */
export const graphChatId = (personId: string): string =>
  `19:${personId}_${sampleProduct.clientId}@unq.gbl.spaces`;

/** Teams' connector takes Graph's name of a personal chat as well as its own. */
export function canonicalId(id: string): string {
  const personId = /^19:([0-9a-f-]{36})_[0-9a-f-]{36}@unq\.gbl\.spaces$/.exec(id)?.[1];
  return personId !== undefined && graphChatId(personId) === id ? personalId(personId) : id;
}
