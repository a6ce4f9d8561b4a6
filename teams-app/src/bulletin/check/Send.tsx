import * as React from 'react';
import {
  bulletinWallTimeSchema,
  type BulletinContent,
  type BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { whenProblem } from '@councillor-safety/core/bulletin/bulletin-times';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { Button } from '../../shell/Button';
import { Confirm } from '../../shell/Confirm';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { TextField } from '../../shell/fields/TextField';
import { focusField } from '../../shell/focus';
import { dayInWords } from '../../shell/in-words';
import { t } from '../../shell/strings';
import { ChangeProblem } from '../changing/ChangeProblem';
import { useBulletinChange } from '../changing/useBulletinChange';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';
import { useAudience } from './useCheckFacts';

interface Typed {
  readonly kind: 'now' | 'at';
  readonly day: string;
  readonly time: string;
}

type Checked = { readonly when: BulletinWhen } | { readonly problem: string };

function checked({ kind, day, time }: Typed, now: Date): Checked {
  if (kind === 'now') return { when: { kind: 'on-approval' } };
  const wallTime = `${day}T${time.slice(0, 5)}`;
  if (!bulletinWallTimeSchema.safeParse(wallTime).success)
    return { problem: t('bulletin:compose.problem.noTime') };
  const when = { kind, wallTime };
  const problem = whenProblem(when, now);
  return problem ? { problem: t(`bulletin:compose.problem.${problem}`) } : { when };
}

/** `41 people and 2 channels`. */
function toWhom(
  people: number,
  { audience: { everyCouncillor, groups, channels } }: BulletinContent,
): string {
  const inChannels = t('bulletin:check.send.toChannels', { count: channels.length });
  const inChats = t('bulletin:check.send.toPeople', { count: people });
  if (channels.length === 0) return inChats;
  const both = everyCouncillor || groups.length > 0;
  return both ? t('bulletin:check.send.both', { people: inChats, channels: inChannels }) : inChannels;
}

function question(when: BulletinWhen, to: string): string {
  if (when.kind === 'on-approval') return t('bulletin:check.send.nowQuestion', { to });
  const words = `${dayInWords(when.wallTime.slice(0, 10))}, ${when.wallTime.slice(11)}`;
  return t('bulletin:check.send.atQuestion', { to, when: words });
}

interface WhenProps {
  readonly typed: Typed;
  readonly set: (changes: Partial<Typed>) => void;
  readonly problem: string | undefined;
}

function When({ typed, set, problem }: WhenProps): JSX.Element {
  const styles = useBulletinStyles();
  const at = (
    <div className={styles.row}>
      <TextField
        field="send.day"
        type="date"
        label={t('bulletin:check.send.day')}
        value={typed.day}
        onText={(day) => set({ day })}
        problem={problem}
      />
      <TextField
        field="send.time"
        type="time"
        label={t('bulletin:check.send.time')}
        value={typed.time}
        onText={(time) => set({ time })}
      />
    </div>
  );
  return (
    <ChoiceList<Typed['kind']>
      field="send"
      legend={t('bulletin:check.send.when')}
      several={false}
      choices={[
        { value: 'now', label: t('bulletin:check.send.now') },
        { value: 'at', label: t('bulletin:check.send.at'), more: at },
      ]}
      chosen={[typed.kind]}
      onChoose={([kind = 'now']) =>
        set({ kind, ...(kind === 'at' && typed.day === '' && { day: londonDay(new Date()) }) })
      }
    />
  );
}

interface SendNowProps {
  readonly answer: BulletinAnswer;
  readonly people: number;
  readonly change: ReturnType<typeof useBulletinChange>['change'];
  readonly busy: boolean;
}

function SendNow({ answer: { bulletin }, people, change, busy }: SendNowProps): JSX.Element {
  const api = useBulletinApi();
  const [typed, setTyped] = React.useState<Typed>({ kind: 'now', day: '', time: '' });
  const [looked, setLooked] = React.useState(false);
  const found = checked(typed, new Date());
  const send = (when: BulletinWhen): void => {
    // The question may have stood there until its time had passed.
    if ('problem' in checked(typed, new Date())) return setLooked(true);
    const wish = { when, people };
    change({ wish, run: (sent) => api.send(bulletin.id, { ...sent, ...wish }) }, bulletin.version);
  };
  const label = t(typed.kind === 'now' ? 'bulletin:check.send.button' : 'bulletin:check.send.buttonAt');
  return (
    <>
      <When
        typed={typed}
        set={(changes) => setTyped({ ...typed, ...changes })}
        problem={looked && 'problem' in found ? found.problem : undefined}
      />
      {'problem' in found ? (
        <Button
          onClick={() => {
            setLooked(true);
            focusField('send.day');
          }}
        >
          {label}
        </Button>
      ) : (
        <Confirm
          label={label}
          question={question(found.when, toWhom(people, bulletin.content))}
          why={t(typed.kind === 'now' ? 'bulletin:check.send.nowWhy' : 'bulletin:check.send.atWhy')}
          yes={t('bulletin:check.send.yes')}
          no={t('bulletin:check.send.no')}
          busy={busy}
          onYes={() => send(found.when)}
        />
      )}
    </>
  );
}

/** Sends what is approved, now or at a time. How many it reaches is said first, and said again when that has changed. */
export function Send({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { state, busy, change } = useBulletinChange(answer.bulletin.id);
  const { data, error, refetch } = useAudience(answer);
  const offered = answer.may.includes('send');
  const problem = <ChangeProblem state={state} offered={offered} />;
  if (!offered) return problem;
  return (
    <section aria-labelledby="bulletin-send" className={styles.panel}>
      <h2 id="bulletin-send">{t('bulletin:check.send.heading')}</h2>
      {problem}
      {data && <SendNow {...{ answer, change, busy }} people={data.people.length} />}
      {!data && error === null && <p>{t('bulletin:check.audience.counting')}</p>}
      {!data && error !== null && <Failure failure={error} again={() => void refetch()} />}
    </section>
  );
}
