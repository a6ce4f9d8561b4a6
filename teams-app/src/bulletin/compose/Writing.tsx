import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { focusField } from '../../shell/focus';
import { Lines } from '../../shell/Lines';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletin } from '../reading/useBulletins';
import { titleInWords } from '../strings/words';
import { Composer } from './Composer';
import type { DraftSaver } from './draft-saver';
import { Standing } from './Standing';
import { useDraft } from './useDraft';

interface OpenedProps {
  readonly answer: BulletinAnswer;
  readonly saver: DraftSaver;
}

function Opened({ answer, saver }: OpenedProps): JSX.Element {
  const { bulletin, may } = answer;
  const [wanted, setWanted] = React.useState(false);
  const state = useWatched(saver.state);
  React.useEffect(() => {
    if (wanted) focusField('title');
  }, [wanted]);
  // What somebody has typed stays on screen, whatever became of the bulletin meanwhile.
  const typed = state.at !== 'untouched' && state.at !== 'saved';
  const writes = may.includes('edit') && (wanted || bulletin.state === 'draft');
  if (typed || writes) return <Composer answer={answer} saver={saver} />;
  return <Standing answer={answer} onChange={() => setWanted(true)} />;
}

function Loaded({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const saver = useDraft(answer);
  return saver ? <Opened answer={answer} saver={saver} /> : <Lines />;
}

/** One bulletin: written where it may be, and otherwise shown as it stands. */
export default function Writing({ id }: { id: string }): JSX.Element {
  const query = useBulletin(id);
  const heading = query.data ? titleInWords(query.data.bulletin.content) : t('bulletin:heading');
  return (
    <BulletinPage heading={heading} screen={id} query={query}>
      {(answer) => <Loaded answer={answer} />}
    </BulletinPage>
  );
}
