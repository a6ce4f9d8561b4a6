import * as React from 'react';
import {
  dropInSettingsSchema,
  type DropInSettings as Settings,
} from '@councillor-safety/core/drop-in/drop-in';
import { sessionsAnswerSchema, type SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import type { HeldDropInApi } from '../../api/drop-in-api';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { goTo } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { HeldPage } from '../holding/HeldPage';
import { problemAt, problemsOf } from '../holding/held-problems';
import { useFound } from '../holding/useFound';
import { justSaved, useHeldApi, useSessions } from '../holding/useHeld';
import { listInWords } from '../strings/words';
import { OwnCalendar } from './OwnCalendar';

const kinds = ['remindDayBefore', 'remindBefore'] as const;
type Kind = (typeof kinds)[number];
const kindWords = { remindDayBefore: 'dayBefore', remindBefore: 'before' } as const;
const kindInWords = (kind: Kind): string => t(`drop-in:officer.settings.${kindWords[kind]}`);

interface Typed {
  readonly kinds: readonly Kind[];
  readonly remindMinutes: string;
  readonly offerMinutes: string;
  readonly calendar: boolean;
}

const typedOf = ({ settings, calendar }: SessionsAnswer): Typed => ({
  calendar,
  kinds: kinds.filter((kind) => settings[kind]),
  remindMinutes: String(settings.remindMinutes),
  offerMinutes: String(settings.offerMinutes),
});

const number = (typed: string): number => (typed.trim() === '' ? NaN : Number(typed));

function settingsFrom({ kinds: chosen, remindMinutes, offerMinutes }: Omit<Typed, 'calendar'>): unknown {
  return {
    remindDayBefore: chosen.includes('remindDayBefore'),
    remindBefore: chosen.includes('remindBefore'),
    remindMinutes: number(remindMinutes),
    offerMinutes: number(offerMinutes),
  };
}

function inWords({ remindDayBefore, remindBefore, remindMinutes, offerMinutes }: Settings): string {
  const reminders = [
    ...(remindDayBefore ? [kindInWords('remindDayBefore')] : []),
    ...(remindBefore ? [t('drop-in:officer.settings.minutesBefore', { minutes: remindMinutes })] : []),
  ];
  return t('drop-in:officer.settings.now', {
    reminders: reminders.length > 0 ? listInWords(reminders) : t('drop-in:officer.settings.noReminders'),
    offer: offerMinutes,
  });
}

interface Saving {
  readonly known: SessionsAnswer;
  readonly settings: Settings;
  readonly calendar: boolean;
}

/** What is everybody's stays untouched when only the own calendar was chosen: colleagues may have it open. */
const saving =
  (api: HeldDropInApi, { known, settings, calendar }: Saving) =>
  async ({ key, version }: { key: string; version: number }): Promise<unknown> => {
    const chosen = calendar !== known.calendar;
    if (chosen) await api.saveCalendar({ key, calendar });
    const same = JSON.stringify(settings) === JSON.stringify(known.settings);
    return chosen && same ? undefined : api.saveSettings({ key, version, settings });
  };

const leave = (): void => goTo({ at: 'drop-ins' });
const onDone = (): void => {
  justSaved.set(true);
  leave();
};

function Form({ known }: { known: SessionsAnswer }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useSending<unknown, SessionsAnswer>(sessionsAnswerSchema);
  const [begun] = React.useState(known);
  const [typed, setTyped] = React.useState(() => typedOf(known));
  const [found, setFound] = useFound(state);
  const set = (changes: Partial<Typed>): void => setTyped({ ...typed, ...changes });

  const submit = (): void => {
    const parsed = dropInSettingsSchema.safeParse(settingsFrom(typed));
    setFound(parsed.success ? [] : problemsOf(parsed.error));
    if (!parsed.success) return;
    const chosen = { settings: parsed.data, calendar: typed.calendar };
    const run = saving(api, { ...chosen, known: begun });
    void send({ wish: chosen, run, onDone }, begun.version);
  };
  const minutes = (field: 'remindMinutes' | 'offerMinutes', hint: string): JSX.Element => (
    <TextField
      field={field}
      label={t(`drop-in:officer.settings.${field}`)}
      hint={hint}
      value={typed[field]}
      onText={(value) => set({ [field]: value })}
      problem={problemAt(found)(field)}
    />
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ErrorSummary problems={found} />
      <ChoiceList
        field="kinds"
        legend={t('drop-in:officer.settings.reminders')}
        several
        choices={kinds.map((kind) => ({ value: kind, label: kindInWords(kind) }))}
        chosen={typed.kinds}
        onChoose={(chosen) => set({ kinds: chosen })}
      />
      {minutes('remindMinutes', t('drop-in:officer.settings.remindHint'))}
      {minutes('offerMinutes', t('drop-in:officer.settings.offerHint'))}
      <p>
        {known.calendarOffered
          ? t('drop-in:officer.settings.calendarOn')
          : t('drop-in:officer.settings.calendarOff')}
      </p>
      {known.calendarOffered && (
        <OwnCalendar on={typed.calendar} onChange={(calendar) => set({ calendar })} />
      )}
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('work:save')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={leave}>
          <p>{inWords(state.current.settings)}</p>
        </Stale>
      )}
    </form>
  );
}

/** When people are reminded, and how long a free time is kept for somebody who waits. */
export default function DropInSettings(): JSX.Element {
  return (
    <HeldPage heading={t('drop-in:officer.settings.heading')} back="drop-ins" query={useSessions()}>
      {(known) => <Form known={known} />}
    </HeldPage>
  );
}
