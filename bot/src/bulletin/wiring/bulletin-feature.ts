import type { BulletinStore } from '@councillor-safety/core/bulletin/bulletin-store';
import type { AudienceGroups } from '../../people/audience-groups';
import type { PeopleDirectory } from '../../people/people-directory';
import type { PictureStore } from '../../pictures/picture-store';
import { preparePicture } from '../../pictures/prepare-picture';
import type { Feature } from '../../server/feature';
import { bulletinRoutes } from '../api/bulletin-api';
import type { BulletinDesk } from '../bulletin-desk';
import type { BulletinChatDeps } from '../chat/bulletin-chat-deps';
import { bulletinChatMessages } from '../chat/bulletin-chat-messages';
import { createBulletinOffer } from '../chat/bulletin-offer';
import { createBulletinTurns } from '../chat/bulletin-turns';
import type { KeepingDeps } from '../keeping/bulletin-keeping-deps';
import { createBulletinKeeping } from '../keeping/create-keeping';
import { questionApplier } from '../questions/bulletin-question-filing';
import { createBulletinQuestions } from '../questions/bulletin-questions';

/** What the feature is given by the service, and nothing more. */
export interface BulletinDeps extends Omit<KeepingDeps, 'store' | 'groups' | 'people' | 'pictures'> {
  readonly store: BulletinStore;
  readonly groups: AudienceGroups;
  readonly people: PeopleDirectory;
  readonly pictures: PictureStore;
  /** Words of danger that the council added, as they were last known. */
  readonly dangerWords: BulletinChatDeps['dangerWords'];
}

/** The feature, and what other talk with the bot stands on. */
export interface BulletinFeature extends Feature {
  readonly desk: BulletinDesk;
  /** The bulletin that somebody may mean who wrote what nobody understood. */
  readonly offer: ReturnType<typeof createBulletinOffer>;
}

export function createBulletin(deps: BulletinDeps): BulletinFeature {
  const { store, groups, mailing } = deps;
  const { desk, appliers, messages, timers, mailings } = createBulletinKeeping(deps);
  const questions = createBulletinQuestions(deps);
  const groupsNamed = (name: string) => groups.search(name);
  const parts = { ...deps, desk, mailing, questions, groupsNamed, preparePicture };
  return {
    desk,
    offer: createBulletinOffer(parts),
    routes: bulletinRoutes(parts),
    appliers: [...appliers, questionApplier(store)],
    messages: [...messages, ...bulletinChatMessages],
    timers,
    mailings,
    ownTurns: createBulletinTurns(parts),
  };
}
