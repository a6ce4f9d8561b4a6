import * as React from 'react';
import type { HeldBooking, SeriesAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { problemAt } from '../holding/held-problems';
import { useHeldStyles } from '../holding/held.styles';
import { useFound } from '../holding/useFound';
import { useHeldApi } from '../holding/useHeld';
import { Part } from './Part';
import { SeriesResult } from './SeriesResult';
import { TimePicker } from './TimePicker';
import { useBookingChange } from './useBookingChange';

interface Typed {
  readonly kind: 'one' | 'series';
  readonly weeks: string;
  readonly times: string;
  readonly slotId: string;
}

interface FieldsProps {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  readonly problem: (field: string) => string | undefined;
}

const weeksInWords = (count: number): string =>
  count === 1 ? t('drop-in:officer.again.everyWeek') : t('drop-in:officer.again.everyWeeks', { count });

function SeriesFields({ typed, set, problem }: FieldsProps): JSX.Element {
  const styles = useHeldStyles();
  return (
    <div className={styles.row}>
      <SelectField
        field="weeks"
        label={t('drop-in:officer.again.weeks')}
        value={typed.weeks}
        choices={[1, 2, 3, 4, 5, 6, 7, 8].map((count) => ({
          value: String(count),
          label: weeksInWords(count),
        }))}
        onChoose={(weeks) => set({ weeks })}
        problem={problem('weeks')}
      />
      <TextField
        field="times"
        label={t('drop-in:officer.again.times')}
        hint={t('drop-in:officer.again.timesHint')}
        value={typed.times}
        onText={(times) => set({ times })}
        problem={problem('times')}
      />
    </div>
  );
}

function Fields(fields: FieldsProps): JSX.Element {
  const { typed, set, problem } = fields;
  return (
    <>
      <ChoiceList
        field="kind"
        legend={t('drop-in:officer.again.kind')}
        several={false}
        choices={[
          { value: 'one', label: t('drop-in:officer.again.one') },
          {
            value: 'series',
            label: t('drop-in:officer.again.series'),
            more: <SeriesFields {...fields} />,
          },
        ]}
        chosen={[typed.kind]}
        onChoose={([kind = 'one']) => set({ kind })}
      />
      <TimePicker
        label={typed.kind === 'one' ? t('drop-in:officer.again.which') : t('drop-in:officer.again.first')}
        slotId={typed.slotId}
        onSlot={(slotId) => set({ slotId })}
        problem={problem('slotId')}
      />
    </>
  );
}

type Wish =
  { readonly slotId: string } | { readonly slotId: string; readonly weeks: number; readonly times: number };

const wishFrom = ({ kind, weeks, times, slotId }: Typed): Wish =>
  kind === 'one' ? { slotId } : { slotId, weeks: Number(weeks), times: Number(times) };

/** What two answers say together: what is booked now, and what still could not be. */
const together = (before: SeriesAnswer | undefined, after: SeriesAnswer, settled?: string): SeriesAnswer => ({
  booked: [...(settled === undefined ? [] : (before?.booked ?? [])), ...after.booked],
  missed: [
    ...(settled === undefined ? [] : (before?.missed ?? []).filter(({ startsAt }) => startsAt !== settled)),
    ...after.missed,
  ],
});

/** One more appointment for the same person, or regular support. */
export function Again({ booking: { id, version, details } }: { booking: HeldBooking }): JSX.Element {
  const api = useHeldApi();
  const { state, send } = useBookingChange<SeriesAnswer>();
  const [typed, setTyped] = React.useState<Typed>({
    ...{ kind: details.regular ? 'series' : 'one', weeks: '1', times: '6', slotId: '' },
  });
  const [found, setFound] = useFound(state);
  const [answer, setAnswer] = React.useState<SeriesAnswer>();
  const set = (changes: Partial<Typed>): void => setTyped((before) => ({ ...before, ...changes }));

  const book = (wish: Wish, settled?: string): void =>
    void send(
      {
        wish,
        run: ({ key }) =>
          'weeks' in wish ? api.series(id, { key, ...wish }) : api.again(id, { key, ...wish }),
        onDone: (said) => {
          setAnswer((before) => together(before, said, settled));
          set({ slotId: '' });
        },
      },
      version,
    );
  const submit = (): void => {
    const isChosen = typed.slotId !== '';
    setFound(isChosen ? [] : [{ field: 'slotId', sentence: t('drop-in:officer.again.noTime') }]);
    if (isChosen) book(wishFrom(typed));
  };
  const busy = state.at === 'busy';
  return (
    <Part id="again" heading={t('drop-in:officer.again.heading')} state={state}>
      <p>{t('drop-in:officer.again.why')}</p>
      {answer && (
        <SeriesResult answer={answer} busy={busy} instead={(slotId, missed) => book({ slotId }, missed)} />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ErrorSummary problems={found} />
        <Fields typed={typed} set={set} problem={problemAt(found)} />
        <Button type="submit" busy={busy}>
          {typed.kind === 'one' ? t('drop-in:officer.again.book') : t('drop-in:officer.again.bookAll')}
        </Button>
      </form>
    </Part>
  );
}
