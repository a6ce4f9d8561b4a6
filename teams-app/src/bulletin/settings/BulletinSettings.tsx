import * as React from 'react';
import type { BulletinSettings as Settings } from '@councillor-safety/core/bulletin/bulletin';
import {
  bulletinSettingsAnswerSchema,
  type BulletinSettingsAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { focusHeading } from '../../shell/focus';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletinApi, useBulletinSettings } from '../reading/useBulletins';
import { answersOf, fieldOf, settingsOf, settingsProblems } from './settings-answers';
import { SettingsFields } from './SettingsFields';

function AsItIsNow({
  settings: { quiet, authors, questionsReadBy: name },
}: {
  settings: Settings;
}): JSX.Element {
  return (
    <>
      <p>{t('bulletin:settings.now.quiet', { ...quiet })}</p>
      <p>{t('bulletin:settings.now.readBy', { name })}</p>
      <ul>
        {authors.map(({ personId, name: shown, office }) => (
          <li key={personId}>{t('bulletin:settings.now.author', { name: shown, office })}</li>
        ))}
      </ul>
    </>
  );
}

interface FormProps {
  readonly begun: BulletinSettingsAnswer;
  /** What the service has: as it was saved, or as somebody else left it. */
  readonly onStored: (stored: BulletinSettingsAnswer, saved: boolean) => void;
}

function Form({ begun, onStored }: FormProps): JSX.Element {
  const api = useBulletinApi();
  const { state, send } = useSending<BulletinSettingsAnswer, BulletinSettingsAnswer>(
    bulletinSettingsAnswerSchema,
  );
  const [typed, set] = React.useState(() => answersOf(begun));
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const [sent, setSent] = React.useState<Settings>();
  React.useEffect(() => {
    if (state.at !== 'refused' || !sent) return;
    setFound(state.problems.map(({ field, sentence }) => ({ field: fieldOf(field, sent), sentence })));
  }, [state, sent]);

  const submit = (): void => {
    const wrong = settingsProblems(typed, begun.champions);
    setFound(wrong);
    if (wrong.length > 0) return;
    const settings = settingsOf(typed, begun);
    setSent(settings);
    const onDone = (stored: BulletinSettingsAnswer): void => onStored(stored, true);
    const run = (wish: { key: string; version: number }) => api.saveSettings({ ...wish, settings });
    void send({ wish: settings, run, onDone }, begun.version);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={found} />
      <SettingsFields
        {...{ typed, set, champions: begun.champions }}
        problem={(field) => found.find((one) => one.field === field)?.sentence}
      />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('work:save')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={() => onStored(state.current, false)}>
          <AsItIsNow {...state.current} />
        </Stale>
      )}
    </form>
  );
}

/** What is typed stays as it is while others save; it begins anew with what was saved, or with what somebody settled for. */
function Opened({ answer }: { answer: BulletinSettingsAnswer }): JSX.Element {
  const [{ begun, turn, saved }, setStored] = React.useState({ begun: answer, turn: 0, saved: false });
  const onStored = (stored: BulletinSettingsAnswer, isSaved: boolean): void => {
    setStored({ begun: stored, turn: turn + 1, saved: isSaved });
    focusHeading();
  };
  return (
    <>
      <p role="status">{saved && t('bulletin:settings.saved')}</p>
      <Form key={turn} begun={begun} onStored={onStored} />
    </>
  );
}

/** Quiet hours, who reads questions, and how champions are shown. */
export default function BulletinSettings(): JSX.Element {
  return (
    <BulletinPage heading={t('bulletin:settings.heading')} query={useBulletinSettings()}>
      {(answer) => <Opened answer={answer} />}
    </BulletinPage>
  );
}
