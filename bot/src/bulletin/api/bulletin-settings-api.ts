import type { BulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinSettingsAnswerSchema,
  bulletinSettingsChangeSchema,
  type BulletinSettingsAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { hasRole } from '@councillor-safety/core/people/people';
import { canonicalJson } from '../../acceptance/canonical-json';
import { badField, conflict } from '../../problems/problems';
import { defineRoute, type Route } from '../../server/route';
import { officers, type BulletinApiDeps } from './bulletin-api-deps';

async function settingsAnswer({
  desk,
  people,
  picturesAt,
}: BulletinApiDeps): Promise<BulletinSettingsAnswer> {
  const [{ version, settings }, known] = await Promise.all([desk.settings.read(), people.knownRecently()]);
  const champions = known.filter((card) => hasRole(card, 'champion')).map(({ id, name }) => ({ id, name }));
  return { version, settings, champions, ...(picturesAt !== undefined && { picturesAt }) };
}

/** @throws Problem 400 */
function refuseTwice({ authors }: BulletinSettings): void {
  const ids = authors.map(({ personId }) => personId);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
  if (twice >= 0) throw badField(`settings.authors.${twice}`, 'This champion is in the list already.');
}

const same = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);

export const bulletinSettingsRoutes = (deps: BulletinApiDeps): Route[] => [
  defineRoute({
    ...officers,
    method: 'get',
    path: '/api/bulletins/settings',
    summary: 'Quiet hours, how champions are shown, and who reads questions.',
    audit: 'none: holds nothing but how bulletins look and when they go',
    responses: { 200: bulletinSettingsAnswerSchema },
    handler: async () => ({ status: 200, body: await settingsAnswer(deps) }),
  }),
  defineRoute({
    ...officers,
    method: 'put',
    path: '/api/bulletins/settings',
    summary: 'Change them. 409 with `current` when somebody else has meanwhile.',
    audit: 'bulletin.settings-changed',
    body: bulletinSettingsChangeSchema,
    responses: { 200: bulletinSettingsAnswerSchema },
    async handler({ person, body: { version: over, settings } }) {
      refuseTwice(settings);
      const written = await deps.desk.settings.write({ over, settings, by: person });
      const current = await settingsAnswer(deps);
      // A repeat of what is saved already, whose answer was lost, is answered as the first was.
      if (!written && !same(current.settings, settings))
        throw conflict(
          'Somebody changed these settings meanwhile. Look at them again, then repeat your change.',
          {
            current,
          },
        );
      return { status: 200, body: current, subject: 'bulletin-settings' };
    },
  }),
];
