import * as React from 'react';
import { bulletinLimits, type BulletinApprover } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { KeptWords } from '../changing/KeptWords';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';

interface Wish {
  readonly of: BulletinApprover;
  readonly why: string;
  /** The warnings that somebody stands by, as they were then. */
  readonly stoodBy: string;
}

const warningsOf = ({ check, bulletin }: BulletinAnswer): string => {
  const warnings = check.filter(({ level }) => level === 'warning');
  return warnings.length === 0 ? '' : JSON.stringify([bulletin.contentVersion, warnings]);
};

function problemsOf({ of, why, stoodBy }: Wish, warnings: string): FieldProblem[] {
  const { words: most } = bulletinLimits;
  const now = why.trim().length;
  const reason = of === 'second-officer';
  return [
    ...(warnings !== '' && stoodBy !== warnings
      ? [{ field: 'confirm', sentence: t('bulletin:check.ask.notConfirmed') }]
      : []),
    ...(reason && now === 0 ? [{ field: 'why', sentence: t('bulletin:check.ask.noReason') }] : []),
    ...(reason && now > most
      ? [{ field: 'why', sentence: t('bulletin:check.ask.long', { now, most }) }]
      : []),
  ];
}

interface FieldsProps {
  readonly wish: Wish;
  readonly set: (changes: Partial<Wish>) => void;
  readonly warnings: string;
  readonly urgent: boolean;
  readonly problem: (field: string) => string | undefined;
}

function Fields({ wish, set, warnings, urgent, problem }: FieldsProps): JSX.Element {
  const reason = (
    <TextField
      field="why"
      label={t('bulletin:check.ask.reason')}
      lines={3}
      value={wish.why}
      onText={(why) => set({ why })}
      problem={problem('why')}
    />
  );
  return (
    <>
      {warnings !== '' && (
        <ChoiceList<'yes'>
          field="confirm"
          legend={t('bulletin:check.ask.confirm')}
          several
          choices={[{ value: 'yes', label: t('bulletin:check.ask.confirmed') }]}
          chosen={wish.stoodBy === warnings ? ['yes'] : []}
          onChoose={(chosen) => set({ stoodBy: chosen.length > 0 ? warnings : '' })}
          problem={problem('confirm')}
        />
      )}
      {urgent && (
        <ChoiceList<BulletinApprover>
          field="of"
          legend={t('bulletin:check.ask.who')}
          several={false}
          choices={[
            { value: 'champion', label: t('bulletin:check.ask.champion') },
            {
              value: 'second-officer',
              label: t('bulletin:check.ask.secondOfficer'),
              hint: t('bulletin:check.ask.secondOfficerHint'),
              more: reason,
            },
          ]}
          chosen={[wish.of]}
          onChoose={([of = 'champion']) => set({ of })}
        />
      )}
    </>
  );
}

/** Asks the champion, or for what is urgent a second officer, to approve it. */
export function Ask({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { bulletin, may, check } = answer;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(bulletin.id);
  const [typed, setTyped] = React.useState<Wish>({ of: 'champion', why: '', stoodBy: '' });
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  const set = (changes: Partial<Wish>): void => setTyped({ ...typed, ...changes });
  const urgent = bulletin.content.urgency === 'urgent';
  const wish: Wish = urgent ? typed : { ...typed, of: 'champion' };
  const warnings = warningsOf(answer);

  if (!may.includes('ask'))
    return (
      <>
        {typed.why.trim() !== '' && (
          <KeptWords field="why" words={typed.why} onWords={(why) => set({ why })} />
        )}
        <ChangeProblem state={state} offered={false} />
      </>
    );

  const submit = (): void => {
    const found = problemsOf(wish, warnings);
    setProblems(found);
    if (found.length > 0) return;
    const { of } = wish;
    const asked = {
      ...{ of, confirmWarnings: warnings !== '' },
      ...(of === 'second-officer' && { why: wish.why.trim() }),
    };
    const onDone = (): void => set({ why: '' });
    change(
      { wish: asked, run: (sent) => api.ask(bulletin.id, { ...sent, ...asked }), onDone },
      bulletin.version,
    );
  };
  const button = wish.of === 'champion' ? 'champNow' : 'officerNow';
  return (
    <section aria-labelledby="bulletin-ask" className={styles.panel}>
      <h2 id="bulletin-ask">{t('bulletin:check.ask.heading')}</h2>
      <p>{t('bulletin:check.ask.why')}</p>
      {check.some(({ level }) => level === 'error') ? (
        <p>{t('bulletin:check.ask.errors')}</p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <ErrorSummary problems={problems} />
          <Fields
            {...{ wish, set, warnings, urgent }}
            problem={(field) => problems.find((one) => one.field === field)?.sentence}
          />
          <Button type="submit" primary busy={busy}>
            {t(`bulletin:check.ask.${button}`)}
          </Button>
        </form>
      )}
      <ChangeProblem state={state} offered />
    </section>
  );
}
