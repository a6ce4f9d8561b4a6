import { randomUUID } from 'node:crypto';
import type { Bulletin, BulletinSettings } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinEvent, BulletinWorld } from '@councillor-safety/core/bulletin/bulletin-events';
import type { Clock } from '@councillor-safety/core/clock/clock';
import { hasRole, type Person, type PersonCard } from '@councillor-safety/core/people/people';
import type { BulletinFacts } from './bulletin-facts';

/** The world as it was asked for before a transaction begins. */
export interface LoadedWorld {
  readonly world: Omit<BulletinWorld, 'hasLeft'>;
  readonly settings: BulletinSettings;
  readonly cards: readonly PersonCard[];
  /** The version that the check was made for; absent when the event asks for none. */
  readonly checked?: number;
}

interface Loading {
  readonly event: BulletinEvent;
  readonly by?: Person;
  /** As it stands; needed where the event asks for a check. */
  readonly bulletin?: Bulletin;
}

export type LoadWorld = (loading: Loading) => Promise<LoadedWorld>;

/** Only these ask whom the bulletin reaches and what is wrong with it; all others go on without Microsoft 365. */
const asksForCheck = ({ type }: BulletinEvent): boolean => type === 'ask' || type === 'send';

export const createWorld =
  ({ facts, clock }: { readonly facts: BulletinFacts; readonly clock: Clock }): LoadWorld =>
  async ({ event, by, bulletin }) => {
    const toCheck = asksForCheck(event) ? bulletin : undefined;
    const when = event.type === 'send' ? event.when : toCheck?.when;
    const [cards, settings, checked] = await Promise.all([
      facts.people(),
      facts.settings(),
      toCheck && when && facts.check({ content: toCheck.content, when, askedPeople: toCheck.asked?.people }),
    ]);
    const idsOf = (role: 'champion' | 'officer') =>
      cards.filter((card) => hasRole(card, role)).map(({ id }) => id);
    const count = (level: 'error' | 'warning'): number =>
      checked?.items.filter((item) => item.level === level).length ?? 0;
    return {
      ...{ settings, cards },
      world: {
        ...{ now: clock.now(), by, settings, champions: idsOf('champion'), officers: idsOf('officer') },
        people: checked?.people,
        check: { errors: count('error'), warnings: count('warning') },
        newId: randomUUID,
      },
      ...(toCheck && { checked: toCheck.version }),
    };
  };
