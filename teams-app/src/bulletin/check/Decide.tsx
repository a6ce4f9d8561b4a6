import * as React from 'react';
import { bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { KeptWords } from '../changing/KeptWords';
import { nameIn } from '../changing/names';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';

function problemOf(words: string): string | undefined {
  const { words: most } = bulletinLimits;
  if (words === '') return t('bulletin:check.decide.noWords');
  return words.length > most ? t('bulletin:check.ask.long', { now: words.length, most }) : undefined;
}

function WhoAsks({ answer }: { answer: BulletinAnswer }): JSX.Element | null {
  const { asked } = answer.bulletin;
  if (!asked) return null;
  const name = nameIn(answer, asked.by);
  return (
    <p>
      {t(asked.of === 'champion' ? 'bulletin:check.decide.champion' : 'bulletin:check.decide.officer', {
        name,
      })}
    </p>
  );
}

/** What somebody who was asked says to it: yes, or what should change. */
export function Decide({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { bulletin, may } = answer;
  const { id, contentVersion } = bulletin;
  const api = useBulletinApi();
  const { state, busy, change } = useBulletinChange(id);
  const [words, setWords] = React.useState('');
  const [problem, setProblem] = React.useState<string>();

  if (!may.includes('approve'))
    return (
      <>
        {words.trim() !== '' && <KeptWords field="words" words={words} onWords={setWords} />}
        <ChangeProblem state={state} offered={false} />
      </>
    );

  const onDone = (): void => setWords('');
  const approve = (): void => {
    const wish = { decision: 'approve' as const, contentVersion };
    change({ wish, run: ({ key }) => api.decide(id, { key, ...wish }), onDone }, contentVersion);
  };
  const refuse = (): void => {
    const said = words.trim();
    const found = problemOf(said);
    setProblem(found);
    if (found) return focusField('words');
    const wish = { decision: 'refuse' as const, contentVersion, words: said };
    change({ wish, run: ({ key }) => api.decide(id, { key, ...wish }), onDone }, contentVersion);
  };
  return (
    <section aria-labelledby="bulletin-decide" className={styles.panel}>
      <h2 id="bulletin-decide">{t('bulletin:check.decide.heading')}</h2>
      <WhoAsks answer={answer} />
      <Button primary busy={busy} onClick={approve}>
        {t('bulletin:check.decide.approve')}
      </Button>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) refuse();
        }}
      >
        <div className={styles.heading}>
          <TextField
            field="words"
            label={t('bulletin:check.decide.words')}
            hint={t('bulletin:check.decide.wordsHint')}
            lines={4}
            value={words}
            onText={setWords}
            problem={problem}
          />
        </div>
        <Button type="submit" busy={busy}>
          {t('bulletin:check.decide.sendBack')}
        </Button>
      </form>
      <ChangeProblem state={state} offered />
    </section>
  );
}
