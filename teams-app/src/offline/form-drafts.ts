import { z } from 'zod';
import type { DraftApi, FormName } from '../api/draft-api';
import type { DeviceStore } from './device-store';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import type { SendQueue } from './send-queue';

/** What every form's draft has: the one key that it will be sent with. */
export interface KeyedDraft {
  readonly sendKey: string;
}

const keyedSchema = z.looseObject({ sendKey: z.uuid() });

const forms: readonly string[] = ['incident-quick', 'incident-full'] satisfies FormName[];
const isKeptByService = (form: string): form is FormName => forms.includes(form);

export interface OpenedDraft<D> {
  readonly keeper: DraftKeeper<D>;
  readonly found: D | undefined;
}

/** What a form asks for when it opens. */
export interface DraftWish<D> {
  readonly form: string;
  /** Written before it was known who is here. */
  readonly typed: D | undefined;
  /** Undefined for what does not fit the form, such as a draft of an older version of it; it is left where it is. */
  readonly read: (stored: unknown) => D | undefined;
}

interface OpenWish<D> extends DraftWish<D> {
  readonly owner: string;
  readonly device: DeviceStore;
  readonly drafts: DraftApi;
  readonly outgoing: Pick<SendQueue, 'all'>;
  readonly after: (pauseMs: number, then: () => void) => () => void;
}

/** Opens a form's draft. One that is already on its way is not offered again: it is cleared away. */
export async function openFormDraft<D extends KeyedDraft>(wish: OpenWish<D>): Promise<OpenedDraft<D>> {
  const { owner, form, typed, device, drafts, outgoing, after } = wish;
  const onItsWay = new Set(
    outgoing.all
      .get()
      .filter(({ state }) => state !== 'refused')
      .map(({ key }) => key),
  );
  const read = (stored: unknown): D | undefined => {
    const draft = wish.read(stored);
    return draft && onItsWay.has(draft.sendKey) ? undefined : draft;
  };
  const remote = isKeptByService(form) ? drafts : undefined;
  const keeper = createDraftKeeper<D>({ device, remote, owner, form, read, after });
  return { keeper, found: await keeper.open(typed) };
}

/** Clears the service's copy of a draft that was sent, unless a new one has taken its place. */
export async function removeSentDraft({
  drafts,
  form,
  key,
}: {
  drafts: DraftApi;
  form: string;
  key: string;
}) {
  if (!isKeptByService(form)) return;
  const stored = await drafts.get(form);
  if (stored && keyedSchema.safeParse(stored.value).data?.sendKey === key) await drafts.remove(form);
}
