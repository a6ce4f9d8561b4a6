import * as React from 'react';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { t } from '../../shell/strings';
import { readDetails, type DetailsDraft } from '../reading/details-draft';
import { useDropInStyles } from '../reading/drop-in.styles';
import type { FreeTime } from '../reading/free-times';
import type { Taking } from '../reading/useTake';
import { holderInWords, stretchInWords, timeInWords } from '../strings/words';
import { AboutReport } from './AboutReport';
import { FoldedWords, WayFields } from './DetailFields';
import { TakeProblem } from './TakeProblem';

interface TimePanelProps {
  readonly time: FreeTime;
  readonly draft: DetailsDraft;
  readonly onDraft: (draft: DetailsDraft) => void;
  readonly taking: Taking;
  /** On the button that does it. */
  readonly label: string;
  readonly other: { readonly label: string; readonly onPress: () => void };
  /** Of the report that the person comes from. */
  readonly about?: string;
}

/** What is known of a time before it is taken. */
function Facts({ time }: { time: FreeTime }): JSX.Element {
  const { holder, holderName, group, room, notes, ways } = time;
  return (
    <>
      <p>
        {holderName && `${t('drop-in:book.with', { who: holder ? holderInWords(holder) : holderName })} `}
        {t('drop-in:london')}
      </p>
      {group && <p>{t('drop-in:book.group')}</p>}
      {room && ways.includes('room') && <p>{t('drop-in:book.room', { room })}</p>}
      {notes && <p>{t('drop-in:book.notes', { notes })}</p>}
    </>
  );
}

/** One time, and the press that takes it. The second of two presses, where there is one way of meeting. */
export function TimePanel(props: TimePanelProps): JSX.Element {
  const { time, draft, onDraft, taking, label, other, about } = props;
  const styles = useDropInStyles();
  const title = React.useRef<HTMLHeadingElement>(null);
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);
  React.useEffect(() => {
    setProblems([]);
    title.current?.focus();
  }, [time.slotId]);
  const submit = (): void => {
    const read = readDetails(draft, time.ways);
    setProblems('problems' in read ? read.problems : []);
    if ('details' in read) void taking.take({ slotId: time.slotId, details: read.details });
  };
  const fields = { draft, onDraft, problems };
  const { at } = taking.state;
  const again = at === 'not-known' || (at === 'idle' && taking.isOpen(time.slotId));
  return (
    <form
      noValidate
      className={styles.panel}
      aria-labelledby="chosen-time"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h3 id="chosen-time" ref={title} tabIndex={-1} className={styles.title}>
        {time.endsAt === time.startsAt ? timeInWords(time.startsAt) : stretchInWords(time)}
      </h3>
      <Facts time={time} />
      <ErrorSummary problems={problems} />
      <WayFields {...fields} ways={time.ways} />
      {about && <AboutReport about={about} draft={draft} onDraft={onDraft} />}
      <FoldedWords {...fields} />
      <TakeProblem state={taking.state} />
      <div className={styles.buttons}>
        <Button type="submit" primary busy={at === 'busy'}>
          {again ? t('tryAgain') : label}
        </Button>
        <Button busy={at === 'busy'} onClick={other.onPress}>
          {other.label}
        </Button>
      </div>
    </form>
  );
}
