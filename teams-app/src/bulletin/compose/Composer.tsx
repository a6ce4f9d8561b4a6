import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { TextField } from '../../shell/fields/TextField';
import { inWords } from '../../shell/in-words';
import { Notice } from '../../shell/Notice';
import { goTo } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { AudienceFields } from './AudienceFields';
import { AuthorField, UrgencyField } from './AboutFields';
import { BulletinWords } from './BulletinWords';
import type { DraftAnswers } from './draft-answers';
import type { DraftSaver } from './draft-saver';
import { HereNow } from './HereNow';
import { Presses } from './Presses';
import { SavingStatus } from './SavingStatus';
import { Sections } from './Sections';
import { WhenFields } from './WhenFields';

interface ComposerProps {
  readonly answer: BulletinAnswer;
  readonly saver: DraftSaver;
}

/** What stands in the way of what was typed: somebody else's version, or a service that does not take it. */
function InTheWay({ answer, saver }: ComposerProps): JSX.Element | null {
  const state = useWatched(saver.state);
  if (state.at === 'two-versions') {
    const { bulletin, names } = state.theirs;
    const name = names[bulletin.editedBy] ?? '';
    return (
      <Stale again={() => void saver.keepMine()} drop={() => void saver.takeTheirs()}>
        <p>{t('bulletin:compose.changedBy', { name, when: inWords(bulletin.editedAt) })}</p>
        <BulletinWords {...bulletin} />
      </Stale>
    );
  }
  if (state.at !== 'failed') return null;
  return (
    <>
      <Failure failure={state.failure} again={() => void saver.flush()} />
      {!answer.may.includes('edit') && (
        <Button onClick={() => void saver.takeTheirs()}>{t('bulletin:compose.leave')}</Button>
      )}
    </>
  );
}

function SentBack({ answer: { bulletin, names } }: { answer: BulletinAnswer }): JSX.Element | null {
  const { refusal } = bulletin;
  if (!refusal) return null;
  return (
    <Notice heading={t('bulletin:compose.sentBack', { name: names[refusal.by] ?? '' })} tone="warning">
      <p dir="auto">{refusal.words}</p>
    </Notice>
  );
}

/** Writes a bulletin. Everything is saved by itself, and nobody's words are written over unseen. */
export function Composer({ answer, saver }: ComposerProps): JSX.Element {
  const draft = useWatched(saver.draft);
  const state = useWatched(saver.state);
  const problems = useWatched(saver.problems);
  const [shown, setShown] = React.useState<readonly FieldProblem[]>([]);
  const { id } = answer.bulletin;
  const problem = (field: string): string | undefined =>
    problems.find((one) => one.field === field)?.sentence;
  const { content } = draft;
  const change = (next: (now: DraftAnswers['content']) => DraftAnswers['content']): void =>
    saver.change((now) => ({ ...now, content: next(now.content) }));
  const check = async (): Promise<void> => {
    const saved = await saver.flush();
    setShown([...saver.problems.get()]);
    if (saved) goTo({ at: 'bulletin', id, screen: 'check' });
  };
  return (
    <>
      <SavingStatus state={state} />
      <HereNow others={answer.hereNow} />
      <SentBack answer={answer} />
      <InTheWay answer={answer} saver={saver} />
      <ErrorSummary problems={shown} />
      <TextField
        field="title"
        label={t('bulletin:compose.title')}
        hint={t('bulletin:compose.titleHint')}
        value={content.title}
        onText={(title) => change((now) => ({ ...now, title }))}
        problem={problem('title')}
      />
      <AuthorField content={content} names={answer.names} change={change} problem={problem('authorId')} />
      <UrgencyField content={content} change={change} />
      <Sections content={content} change={change} problem={problem} />
      <AudienceFields answer={answer} saver={saver} audience={content.audience} change={change} />
      {answer.bulletin.published ? (
        <p>{t('bulletin:compose.correctionGoes')}</p>
      ) : (
        <WhenFields
          when={draft.when}
          onWhen={(when) => saver.change((now) => ({ ...now, when: { ...now.when, ...when } }))}
          problem={problem('when')}
        />
      )}
      <Button primary onClick={() => void check()}>
        {t('bulletin:compose.check')}
      </Button>
      <Presses answer={answer} />
    </>
  );
}
