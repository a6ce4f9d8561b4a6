import * as React from 'react';
import { z } from 'zod';
import { useQueryClient } from '@tanstack/react-query';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinPress } from '../../api/bulletin-api';
import { Button } from '../../shell/Button';
import { Confirm } from '../../shell/Confirm';
import { Failure } from '../../shell/Failure';
import { focusHeading } from '../../shell/focus';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { bulletinKey, useBulletinApi } from '../reading/useBulletins';

/** What can be done with a bulletin by a press, here where it is written; the rest is on the screens that it leads to. */
export function Presses({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const { bulletin, may } = answer;
  const { id, version, published } = bulletin;
  const api = useBulletinApi();
  const queries = useQueryClient();
  const { state, send } = useSending<BulletinAnswer, unknown>(z.unknown());
  const press = (change: BulletinPress): void =>
    void send(
      {
        wish: change,
        run: (sent) => api.press(id, { ...sent, change }),
        onDone: (newer) => {
          queries.setQueryData(bulletinKey(id), newer);
          if (newer.bulletin.state === 'discarded') goTo({ at: 'bulletins' });
          else focusHeading();
        },
      },
      version,
    );
  const copy = (): void =>
    void send(
      {
        wish: 'copy',
        run: ({ key }) => api.create({ key, from: 'bulletin', id }),
        onDone: ({ bulletin: made }) => goTo({ at: 'bulletin', id: made.id }),
      },
      version,
    );
  const busy = state.at === 'busy';
  const simple = (['take-back', 'cancel'] as const).filter((one) => may.includes(one));
  return (
    <>
      <div className="report-actions">
        {simple.map((change) => (
          <Button key={change} busy={busy} onClick={() => press(change)}>
            {t(`bulletin:compose.press.${change}`)}
          </Button>
        ))}
        {may.includes('duplicate') && (
          <Button busy={busy} onClick={copy}>
            {t('bulletin:compose.writeCopy')}
          </Button>
        )}
        {may.includes('discard') && (
          <Confirm
            label={t(
              published ? 'bulletin:compose.press.discardCorrection' : 'bulletin:compose.press.discard',
            )}
            question={t('bulletin:compose.press.discardQuestion')}
            why={t(
              published ? 'bulletin:compose.press.discardCorrectionWhy' : 'bulletin:compose.press.discardWhy',
            )}
            yes={t('bulletin:compose.press.yes')}
            no={t('bulletin:compose.press.no')}
            busy={busy}
            onYes={() => press('discard')}
          />
        )}
      </div>
      {state.at === 'failed' && <Failure failure={state.failure} />}
    </>
  );
}
