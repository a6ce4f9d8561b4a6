import * as React from 'react';
import {
  swapOfferSchema,
  type OccurrenceAnswer,
  type RotaAnswer,
} from '@councillor-safety/core/on-call/on-call-answers';
import { problemSentence } from '@councillor-safety/core/on-call/on-call-problems';
import { useHere } from '../../services/here';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { SelectField } from '../../shell/fields/SelectField';
import { goTo } from '../../shell/routes';
import { Stale } from '../../shell/Stale';
import { t } from '../../shell/strings';
import { OnCallThen } from '../entry/OnCallThen';
import { TimeFields, type Times } from '../entry/TimeFields';
import { RotaPage } from '../reading/RotaPage';
import { chosenTime, justSaved, useComingRota, useOnCallApi, useRotaSending } from '../reading/useRota';
import { lineInWords, stretchInWords } from '../strings/words';

const timesOf = ({ startsAt, endsAt }: Pick<OccurrenceAnswer, 'startsAt' | 'endsAt'>): Times => ({
  startDay: startsAt.slice(0, 10),
  startTime: startsAt.slice(11),
  endDay: endsAt.slice(0, 10),
  endTime: endsAt.slice(11),
});
const keyOf = ({ line, startsAt }: Pick<OccurrenceAnswer, 'line' | 'startsAt'>): string =>
  `${line} ${startsAt}`;

const offerSchema = swapOfferSchema.omit({ version: true });
/** `toId` of nobody is no id at all; the person has not chosen yet. */
const sentenceOf = (field: string, message: string): string =>
  problemSentence(field === 'toId' ? 'onCall.problems.person' : message);

function SwapForm({ rota, mine }: { rota: RotaAnswer; mine: readonly OccurrenceAnswer[] }): JSX.Element {
  const { me } = useHere();
  const api = useOnCallApi();
  const { state, send } = useRotaSending();
  const chosen = chosenTime.get();
  const [which, setWhich] = React.useState(
    () => mine.find((one) => chosen && keyOf(one) === keyOf(chosen)) ?? mine[0],
  );
  const [times, setTimes] = React.useState(which && timesOf(which));
  const [toId, setToId] = React.useState('');
  const [found, setFound] = React.useState<readonly FieldProblem[]>([]);
  const refused = state.at === 'refused' ? state.problems : undefined;
  React.useEffect(() => {
    if (refused) setFound(refused);
  }, [refused]);
  if (!which || !times) return <p>{t('on-call:swap.none')}</p>;
  const problem = (field: string): string | undefined => found.find((one) => one.field === field)?.sentence;

  const submit = (): void => {
    const startsAt = `${times.startDay}T${times.startTime}`;
    const endsAt = `${times.endDay}T${times.endTime}`;
    const parsed = offerSchema.safeParse({ line: which.line, startsAt, endsAt, toId });
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => {
        const field = path.join('.');
        return { field, sentence: sentenceOf(field, message) };
      });
      return setFound(problems);
    }
    setFound([]);
    const offer = parsed.data;
    void send(
      {
        wish: offer,
        run: (sent) => api.offerSwap({ ...sent, ...offer }),
        onDone: () => {
          justSaved.set(true);
          goTo({ at: 'rota' });
        },
      },
      rota.version,
    );
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
      <SelectField<string>
        field="line"
        label={t('on-call:swap.which')}
        hint={t('on-call:swap.part')}
        value={keyOf(which)}
        choices={mine.map((one) => ({
          value: keyOf(one),
          label: `${lineInWords(one.line)}: ${stretchInWords(one)}`,
        }))}
        onChoose={(key) => {
          const next = mine.find((one) => keyOf(one) === key);
          setWhich(next);
          setTimes(next && timesOf(next));
        }}
        problem={problem('line')}
      />
      <TimeFields times={times} onTimes={(changes) => setTimes({ ...times, ...changes })} problem={problem} />
      <SelectField<string>
        field="toId"
        label={t('on-call:swap.to')}
        value={toId}
        choices={[
          { value: '', label: t('work:choose') },
          ...rota.people.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={setToId}
        problem={problem('toId')}
      />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('on-call:swap.send')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
      {state.at === 'stale' && (
        <Stale again={state.again} drop={() => goTo({ at: 'rota' })}>
          <OnCallThen rota={state.current} times={times} />
        </Stale>
      )}
    </form>
  );
}

/** Offers time of one's own to a colleague. */
export function OfferSwap(): JSX.Element {
  return (
    <RotaPage heading={t('on-call:swap.heading')} query={useComingRota()}>
      {(rota) => (
        <>
          <p>{t('on-call:swap.why')}</p>
          <SwapForm
            rota={rota}
            mine={rota.occurrences.filter(({ you, start }) => you && start > new Date().toISOString())}
          />
        </>
      )}
    </RotaPage>
  );
}
