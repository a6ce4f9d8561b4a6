import * as React from 'react';
import type { MineAnswer } from '@councillor-safety/core/drop-in/drop-in-answers';
import { Button } from '../../shell/Button';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { focusHeading } from '../../shell/focus';
import { Notice } from '../../shell/Notice';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../reading/ChangeProblem';
import { OwnPage } from '../reading/OwnPage';
import { useChange } from '../reading/useChange';
import { useMyDropInApi } from '../reading/useDropIn';
import { holderInWords } from '../strings/words';

interface YesProps {
  readonly field: 'reminders' | 'calendar';
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

const Yes = ({ field, on, onChange }: YesProps): JSX.Element => (
  <ChoiceList<'yes'>
    several
    field={field}
    legend={t(`drop-in:choices.${field}`)}
    choices={[
      { value: 'yes', label: t(`drop-in:choices.${field}Yes`), hint: t(`drop-in:choices.${field}Why`) },
    ]}
    chosen={on ? ['yes'] : []}
    onChoose={(chosen) => onChange(chosen.length > 0)}
  />
);

function ChoicesForm({ mine }: { mine: MineAnswer }): JSX.Element {
  const api = useMyDropInApi();
  const { state, send, dismiss } = useChange();
  const [draft, setDraft] = React.useState(mine.preferences);
  const change = (changes: Partial<typeof draft>): void => {
    if (state.at === 'done') dismiss();
    setDraft({ ...draft, ...changes });
  };
  const { holders, calendarOffered } = mine;
  const others = draft.notWith.filter((id) => !holders.some((holder) => holder.id === id));
  const save = (): void =>
    void send(
      { wish: draft, run: ({ key }) => api.savePreferences({ key, ...draft }), onDone: focusHeading },
      0,
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div role="status">
        {state.at === 'done' && <Notice tone="good">{t('drop-in:choices.saved')}</Notice>}
      </div>
      {holders.length === 0 && <p>{t('drop-in:choices.nobody')}</p>}
      {holders.length > 0 && (
        <ChoiceList<string>
          several
          field="notWith"
          legend={t('drop-in:choices.notWith')}
          hint={t('drop-in:choices.notWithWhy')}
          choices={holders.map((holder) => ({ value: holder.id, label: holderInWords(holder) }))}
          chosen={draft.notWith}
          // Who holds no session just now stays as it was chosen.
          onChoose={(chosen) =>
            change({
              notWith: [...others, ...holders.map(({ id }) => id).filter((id) => chosen.includes(id))],
            })
          }
        />
      )}
      <Yes field="reminders" on={draft.reminders} onChange={(reminders) => change({ reminders })} />
      {calendarOffered && (
        <Yes field="calendar" on={draft.calendar} onChange={(calendar) => change({ calendar })} />
      )}
      <ChangeProblem state={state} />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('work:save')}
      </Button>
    </form>
  );
}

/** Whom somebody would rather not meet, and how they are reminded: theirs alone. */
export default function Choices(): JSX.Element {
  return <OwnPage heading={t('drop-in:choices.heading')}>{(mine) => <ChoicesForm mine={mine} />}</OwnPage>;
}
