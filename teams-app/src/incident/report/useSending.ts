import { useRef, useState } from 'react';
import type { IncidentReport } from '@councillor-safety/core/incident/incident';
import { keepForLater } from '../../shell/late';
import { services, startServices } from '../../services/services';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import type { AnswerProblem } from './answers';
import type { FormDraft } from './form-draft';

interface SendingWish {
  readonly form: string;
  readonly mode: IncidentReport['mode'];
  readonly draft: FormDraft;
  /** Clears the draft away, here and on the service. */
  readonly discard: () => Promise<void>;
}

interface Sending {
  readonly sending: boolean;
  /** Everything that needs another look. */
  readonly check: () => Promise<readonly AnswerProblem[]>;
  /** Sends the report and shows its receipt; however often it is pressed, it is one report. */
  readonly send: () => Promise<readonly AnswerProblem[]>;
}

const loadCheck = keepForLater(() => import('./check-answers'));

/** The checks are loaded after the first question; a connection lost in that second must not lose the answers. */
async function checked({ mode, draft }: SendingWish) {
  try {
    const { checkAnswers } = await loadCheck();
    return checkAnswers({ answers: draft.answers, mode, now: new Date() });
  } catch {
    return { ok: false as const, problems: [{ field: 'check', sentence: t('report:checkAgain') }] };
  }
}

export function useSending(wish: SendingWish): Sending {
  const [sending, setSending] = useState(false);
  const busy = useRef(false);

  async function send(): Promise<readonly AnswerProblem[]> {
    const result = await checked(wish);
    if (!result.ok) return result.problems;
    await startServices();
    const belongings = services.get()?.belongings.get();
    if (!belongings) return [{ field: 'sign-in', sentence: t('report:signInToSend') }];
    const { form, draft, discard } = wish;
    await belongings.outgoing.send({ key: draft.sendKey, form, report: result.report });
    // From here on the queue holds the report; the draft would only be sent a second time by somebody's mistake.
    await discard();
    goTo({ at: 'sent', key: draft.sendKey }, { replace: true });
    return [];
  }

  return {
    sending,
    check: async () => {
      const result = await checked(wish);
      return result.ok ? [] : result.problems;
    },
    async send() {
      if (busy.current) return [];
      busy.current = true;
      setSending(true);
      try {
        return await send();
      } finally {
        busy.current = false;
        setSending(false);
      }
    },
  };
}
