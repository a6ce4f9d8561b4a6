import { z } from 'zod';
import type { DraftApi, FormName } from '../api/draft-api';
import type { FormDraft } from '../incident/report/form-draft';
import type { DeviceStore } from './device-store';
import { createDraftKeeper, type DraftKeeper } from './draft-keeper';
import type { SendQueue } from './send-queue';

const formDraftSchema = z.object({
  answers: z.looseObject({
    kinds: z.array(z.string()),
    when: z.looseObject({}),
    account: z.string(),
  }),
  sendKey: z.uuid(),
});

/** A draft from an older version of the form may not fit: it is then left where it is. */
const readFormDraft = (stored: unknown): FormDraft | undefined => {
  const parsed = formDraftSchema.safeParse(stored);
  return parsed.success ? (parsed.data as unknown as FormDraft) : undefined;
};

const forms: readonly string[] = ['incident-quick', 'incident-full'] satisfies FormName[];
const isKeptByService = (form: string): form is FormName => forms.includes(form);

export interface OpenedDraft {
  readonly keeper: DraftKeeper<FormDraft>;
  readonly found: FormDraft | undefined;
}

interface OpenWish {
  readonly owner: string;
  readonly form: string;
  readonly typed: FormDraft | undefined;
  readonly device: DeviceStore;
  readonly drafts: DraftApi;
  readonly outgoing: Pick<SendQueue, 'all'>;
  readonly after: (pauseMs: number, then: () => void) => () => void;
}

/** Opens a form's draft. One that is already on its way is not offered again: it is cleared away. */
export async function openFormDraft(wish: OpenWish): Promise<OpenedDraft> {
  const { owner, form, typed, device, drafts, outgoing, after } = wish;
  const onItsWay = new Set(
    outgoing.all
      .get()
      .filter(({ state }) => state !== 'refused')
      .map(({ key }) => key),
  );
  const read = (stored: unknown): FormDraft | undefined => {
    const draft = readFormDraft(stored);
    return draft && onItsWay.has(draft.sendKey) ? undefined : draft;
  };
  const remote = isKeptByService(form) ? drafts : undefined;
  const keeper = createDraftKeeper<FormDraft>({ device, remote, owner, form, read, after });
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
  if (stored && readFormDraft(stored.value)?.sendKey === key) await drafts.remove(form);
}
