import type {
  BulletinAuthor,
  BulletinContent,
  BulletinSettings,
} from '@councillor-safety/core/bulletin/bulletin';
import type { PersonCard } from '@councillor-safety/core/people/people';

/** The champion as the settings show them; who is not there is shown by their directory name. */
export function authorOf(
  { authorId }: BulletinContent,
  { authors }: BulletinSettings,
  people: readonly PersonCard[],
): BulletinAuthor | undefined {
  if (authorId === undefined) return undefined;
  const shown = authors.find(({ personId }) => personId === authorId);
  if (shown) return shown;
  const card = people.find(({ id }) => id === authorId);
  return card && { personId: authorId, name: card.name, office: '' };
}
