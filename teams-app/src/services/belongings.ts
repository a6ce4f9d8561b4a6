import type { DraftApi } from '../api/draft-api';
import type { IncidentApi } from '../api/incident-api';
import { deviceCopiesOf, type DeviceCopies } from '../offline/device-copies';
import { createEvidenceQueue, type EvidenceQueue } from '../offline/evidence-queue';
import type { DeviceStore } from '../offline/device-store';
import {
  openFormDraft,
  removeSentDraft,
  type DraftWish,
  type KeyedDraft,
  type OpenedDraft,
} from '../offline/form-drafts';
import { createSendQueue, type SendQueue } from '../offline/send-queue';

/** What belongs to the person who is signed in. */
export interface Belongings {
  readonly owner: string;
  readonly outgoing: SendQueue;
  readonly evidence: EvidenceQueue;
  /** What is typed on a screen that saves by itself, until it is saved. */
  readonly copies: DeviceCopies;
  /** The draft of a form, or of an amendment (then on the device only). */
  openDraft<D extends KeyedDraft>(wish: DraftWish<D>): Promise<OpenedDraft<D>>;
  /** Puts a report that could not be taken back where its form finds it. */
  putBack(draft: { form: string; value: unknown }): Promise<void>;
}

export const after = (pauseMs: number, then: () => void): (() => void) => {
  const timer = window.setTimeout(then, pauseMs);
  return () => window.clearTimeout(timer);
};

interface BelongingsParts {
  readonly owner: string;
  readonly device: DeviceStore;
  readonly api: IncidentApi;
  readonly drafts: DraftApi;
}

/** One person's drafts, reports on their way and files on their way, all kept under their id. */
export function belongingsOf({ owner, device, api, drafts }: BelongingsParts): Belongings {
  const evidence = createEvidenceQueue({ device, owner, api, newId: () => crypto.randomUUID(), after });
  const outgoing = createSendQueue({
    device,
    owner,
    post: (wish) => api.report(wish),
    now: () => new Date(),
    after,
    async onSent({ key, form, receipt }) {
      await evidence.moveTo({ from: key, to: receipt.reference });
      // What stays on the service is cleared away when the form is opened next.
      await removeSentDraft({ drafts, form, key }).catch(() => undefined);
    },
  });
  return {
    owner,
    outgoing,
    evidence,
    copies: deviceCopiesOf(device, owner),
    putBack: (draft) => device.putDraft({ ...draft, owner, revision: 0, dirty: true }),
    openDraft: (wish) => openFormDraft({ ...wish, owner, device, drafts, outgoing, after }),
  };
}
