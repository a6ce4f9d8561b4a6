import * as React from 'react';
import type { Session } from '@councillor-safety/core/drop-in/drop-in';
import type { SessionsAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { dropInProblems } from '@councillor-safety/core/drop-in/drop-in-problems';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { ErrorSummary } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { t } from '../../shell/strings';
import { wallDay } from '../../shell/wall-words';
import { problemAt } from '../holding/held-problems';
import { useFound } from '../holding/useFound';
import { chosenRuleDay, useHeldApi } from '../holding/useHeld';
import { ChangeOutcome } from './ChangeOutcome';
import { useBookChange } from './useBookChange';

interface AskCoverProps {
  readonly known: SessionsAnswer;
  readonly session: Session;
  /** The next days on which it is held. */
  readonly days: readonly string[];
  readonly onDone: () => void;
  readonly leave: () => void;
}

/** Days on which the reader holds the session themselves: nobody gives away a colleague's. */
function ownDays(session: Session, days: readonly string[], me: string): string[] {
  const holderOn = (day: string): string =>
    session.dayChanges.find((change) => change.day === day)?.holder?.id ?? session.holderId;
  return days.filter((day) => holderOn(day) === me);
}

/** Asks a colleague to hold some days of a session. */
export function AskCover({ known, session, days, onDone, leave }: AskCoverProps): JSX.Element {
  const { me } = useHere();
  const api = useHeldApi();
  const change = useBookChange();
  const [begun] = React.useState(known.version);
  const [chosen, setChosen] = React.useState<readonly string[]>([chosenRuleDay(session.id) ?? []].flat());
  const [toId, setToId] = React.useState('');
  const [found, setFound] = useFound(change.state);
  const own = ownDays(session, [...new Set([...chosen, ...days])].sort(), me.id);
  if (own.length === 0) return <p>{t('drop-in:officer.cover.noDays')}</p>;
  const colleague = known.holders.find(({ id }) => id === toId);

  const submit = (): void => {
    const missing = [
      ...(chosen.length === 0 ? [{ field: 'days', sentence: dropInProblems.coverDays }] : []),
      ...(colleague ? [] : [{ field: 'toId', sentence: dropInProblems.person }]),
    ];
    setFound(missing);
    if (missing.length > 0 || !colleague) return;
    const wish = { sessionId: session.id, days: [...chosen].sort(), toId: colleague.id };
    change.send({ wish, run: ({ key, version }) => api.askCover({ ...wish, key, version }), onDone }, begun);
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
      <p>{t('drop-in:officer.cover.why')}</p>
      <ChoiceList
        field="days"
        legend={t('drop-in:officer.cover.days')}
        several
        choices={own.map((day) => ({ value: day, label: wallDay(day) }))}
        chosen={chosen}
        onChoose={setChosen}
        problem={problemAt(found)('days')}
      />
      <SelectField<string>
        field="toId"
        label={t('drop-in:officer.cover.to')}
        value={toId}
        choices={[
          { value: '', label: t('work:choose') },
          ...known.holders
            .filter(({ id }) => id !== me.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setToId}
        problem={problemAt(found)('toId')}
      />
      <Button type="submit" primary busy={change.state.at === 'busy'}>
        {t('drop-in:officer.cover.send')}
      </Button>
      <ChangeOutcome change={change} id={session.id} leave={leave} />
    </form>
  );
}
