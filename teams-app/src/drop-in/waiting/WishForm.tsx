import * as React from 'react';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { daysAfter } from '@councillor-safety/core/clock/opening-hours-calendar';
import { dropInLimits, dropInWays } from '@councillor-safety/core/drop-in/drop-in';
import type { Holder } from '@councillor-safety/core/drop-in/drop-in-answers';
import { partsOfDay } from '@councillor-safety/core/drop-in/drop-in-waiting';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../reading/ChangeProblem';
import { shownTimes } from '../reading/chosen';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { holderInWords, wayInWords, weekdaysInWords } from '../strings/words';
import { allWeekdays, readWish, wishOf, type WishDraft } from './wish-draft';

interface WishFormProps {
  readonly holders: readonly Holder[];
  readonly onJoined: () => void;
}

type Changed = (changes: Partial<WishDraft>) => void;

interface ListsProps {
  readonly draft: WishDraft;
  readonly change: Changed;
  readonly holders: readonly Holder[];
  readonly problem: (field: string) => string | undefined;
}

function WishLists({ draft, change, holders, problem }: ListsProps): JSX.Element {
  const names = weekdaysInWords();
  return (
    <>
      <ChoiceList
        several
        field="weekdays"
        legend={t('drop-in:waiting.form.weekdays')}
        choices={allWeekdays.map((day) => ({ value: day, label: names[Number(day)] ?? '' }))}
        chosen={draft.weekdays}
        onChoose={(weekdays) => change({ weekdays })}
        problem={problem('weekdays')}
      />
      <ChoiceList
        several
        field="parts"
        legend={t('drop-in:waiting.form.parts')}
        choices={partsOfDay.map((part) => ({ value: part, label: t(`drop-in:part.${part}`) }))}
        chosen={draft.parts}
        onChoose={(parts) => change({ parts })}
        problem={problem('parts')}
      />
      <ChoiceList
        several
        field="ways"
        legend={t('drop-in:waiting.form.ways')}
        choices={dropInWays.map((way) => ({ value: way, label: wayInWords(way) }))}
        chosen={draft.ways}
        onChoose={(ways) => change({ ways })}
        problem={problem('ways')}
      />
      <ChoiceList<string>
        several
        field="holderIds"
        legend={t('drop-in:waiting.form.people')}
        hint={t('drop-in:waiting.form.peopleHint')}
        choices={holders.map((holder) => ({ value: holder.id, label: holderInWords(holder) }))}
        chosen={draft.people}
        onChoose={(people) => change({ people })}
        problem={problem('holderIds')}
      />
    </>
  );
}

/** Joins the waiting list; what the free times were narrowed to is chosen already. */
export function WishForm({ holders, onJoined }: WishFormProps): JSX.Element {
  const api = useMyDropInApi();
  const { state, send } = useChange();
  const [draft, setDraft] = React.useState(() =>
    wishOf(shownTimes.get(), daysAfter(londonDay(new Date()), 7 * dropInLimits.weeks)),
  );
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const change: Changed = (changes) => setDraft((now) => ({ ...now, ...changes }));
  const problem = (field: string): string | undefined => found.find((one) => one.field === field)?.sentence;
  const submit = (): void => {
    const read = readWish(draft);
    setFound('problems' in read ? read.problems : []);
    if (!('wish' in read)) return;
    const { wish } = read;
    void send({ wish, run: ({ key }) => api.wait({ key, wish }), onDone: onJoined }, 0);
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
      <WishLists draft={draft} change={change} holders={holders} problem={problem} />
      <TextField
        field="until"
        type="date"
        label={t('drop-in:waiting.form.until')}
        hint={t('drop-in:waiting.form.untilHint')}
        value={draft.until}
        onText={(until) => change({ until })}
        problem={problem('until')}
      />
      <ChangeProblem state={state} />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('drop-in:waiting.join')}
      </Button>
    </form>
  );
}
