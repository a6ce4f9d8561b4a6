import { useEffect, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { useHere } from '../../services/here';
import { useWatched } from '../../shell/store';
import { bulletinKey, useBulletinApi } from '../reading/useBulletins';
import { checkDraft } from './draft-answers';
import { createDraftSaver, type DraftSaver } from './draft-saver';

const after = (pauseMs: number, then: () => void): (() => void) => {
  const timer = window.setTimeout(then, pauseMs);
  return () => window.clearTimeout(timer);
};

/** The draft behind the composer; undefined until what this device kept of it has been looked for. */
export function useDraft(answer: BulletinAnswer): DraftSaver | undefined {
  const api = useBulletinApi();
  const queries = useQueryClient();
  const copies = useWatched(useHere().belongings)?.copies;
  const [saver, setSaver] = useState<DraftSaver>();
  const [first] = useState(answer);

  useEffect(() => {
    if (!copies) return undefined;
    const { id } = first.bulletin;
    const made = createDraftSaver({
      ...{ stored: first, copies, after, now: () => new Date() },
      put: (wish) => api.edit(id, wish),
      read: () => api.bulletin(id),
      check: (draft, saved) => checkDraft(draft, saved, new Date()),
      onAnswer: (newer) => {
        // An older answer that is still on its way must not take the place of this one.
        void queries.cancelQueries(bulletinKey(id)).then(() => queries.setQueryData(bulletinKey(id), newer));
        void queries.invalidateQueries(['bulletins']);
      },
    });
    let here = true;
    void made.open().then(() => here && setSaver(made));
    const save = (): void => void made.flush();
    const saveHidden = (): void => void (document.visibilityState === 'hidden' && save());
    window.addEventListener('online', save);
    document.addEventListener('visibilitychange', saveHidden);
    return () => {
      here = false;
      window.removeEventListener('online', save);
      document.removeEventListener('visibilitychange', saveHidden);
      void made.flush().then(() => made.close());
    };
  }, [api, copies, first, queries]);

  useEffect(() => saver?.arrived(answer), [saver, answer]);
  return saver;
}
