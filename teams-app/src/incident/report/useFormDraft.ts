import { useCallback, useEffect, useRef, useState } from 'react';
import type { DraftState } from '../../offline/draft-keeper';
import type { OpenedDraft } from '../../offline/form-drafts';
import { services } from '../../services/services';
import { keep, useWatched, type Watched } from '../../shell/store';
import { isEmpty, type ChangeAnswers, type ReportAnswers } from './answers';
import { newDraft, readFormDraft, type FormDraft } from './form-draft';

const nobody: Watched<undefined> = keep(undefined);
const untouched: Watched<DraftState> = keep<DraftState>('untouched');

export interface UsedDraft {
  readonly draft: FormDraft;
  readonly change: ChangeAnswers;
  readonly state: DraftState;
  /** Another version of it, from another window or device: the person chooses. */
  readonly other: FormDraft | undefined;
  readonly choose: (which: 'mine' | 'other') => void;
  readonly discard: () => Promise<void>;
  /** What was kept has been looked for. Writing may begin before. */
  readonly opened: boolean;
}

/** What a form begins with when it is not empty: a report as it was sent, at one of its versions. */
export interface Beginning {
  readonly answers: ReportAnswers;
  readonly version: number;
}

/**
 * The draft behind a form. Writing can begin at once; as soon as we know who it is, what they kept earlier is found, and
 * what they have typed meanwhile is never overwritten.
 */
export function useFormDraft(form: string, first?: Beginning): UsedDraft {
  const [draft, setDraft] = useState(() => newDraft(first));
  const latest = useRef(draft);
  const [open, setOpen] = useState<OpenedDraft<FormDraft>>();
  const belongings = useWatched(useWatched(services)?.belongings ?? nobody);

  const show = useCallback((next: FormDraft | undefined) => {
    if (next === undefined) return;
    latest.current = next;
    setDraft(next);
  }, []);

  useEffect(() => {
    let here = true;
    const typed = first === undefined && !isEmpty(latest.current.answers) ? latest.current : undefined;
    void belongings?.openDraft({ form, typed, read: readFormDraft }).then((found) => {
      if (!here) return;
      setOpen(found);
      if (isEmpty(latest.current.answers) || first !== undefined) show(found.found);
      else void found.keeper.change(latest.current);
    });
    return () => {
      here = false;
    };
  }, [belongings, form, first, show]);

  const keeper = open?.keeper;
  useEffect(() => {
    const retry = (): void => void keeper?.retry();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [keeper]);

  const change = useCallback<ChangeAnswers>(
    (changes) => {
      show({ ...latest.current, answers: { ...latest.current.answers, ...changes } });
      void keeper?.change(latest.current);
    },
    [keeper, show],
  );

  return {
    draft,
    change,
    state: useWatched(keeper?.state ?? untouched),
    other: useWatched(keeper?.other ?? nobody),
    choose: (which) => void keeper?.choose(which).then(show),
    discard: async () => keeper?.discard(),
    opened: open !== undefined,
  };
}
