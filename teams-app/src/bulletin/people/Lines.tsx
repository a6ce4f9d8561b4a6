import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import { deliveryFilters } from '@councillor-safety/core/bulletin/bulletin-answers';
import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { DeliveryFilter } from '../../api/bulletin-api';
import { Button } from '../../shell/Button';
import { Failure } from '../../shell/Failure';
import { SelectField } from '../../shell/fields/SelectField';
import { inWords } from '../../shell/in-words';
import { Lines as Waiting } from '../../shell/Lines';
import { saveFile } from '../../shell/save-file';
import { t } from '../../shell/strings';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { useBulletinApi } from '../reading/useBulletins';
import { titleInWords } from '../strings/words';
import { Again } from './Again';
import { lineId, LineTable, type LineChoice } from './LineTable';
import { useLines } from './useDelivery';

type LinesQuery = ReturnType<typeof useLines>;

/** Prints once every page is here: a list that ends in the middle of the alphabet would be taken for the whole. */
function usePrinting({ hasNextPage, isFetching, isError, fetchNextPage }: LinesQuery) {
  const [printing, setPrinting] = React.useState(false);
  React.useEffect(() => {
    if (!printing || isFetching) return;
    if (hasNextPage && !isError) return void fetchNextPage();
    setPrinting(false);
    if (!isError) window.print();
  }, [printing, hasNextPage, isFetching, isError, fetchNextPage]);
  return { printing, print: () => setPrinting(true) };
}

interface ShownProps {
  readonly answer: BulletinAnswer;
  readonly show: DeliveryFilter;
  readonly query: LinesQuery;
}

function More({ query, shown }: { query: LinesQuery; shown: number }): JSX.Element | null {
  const [from, setFrom] = React.useState<number>();
  React.useEffect(() => {
    if (from === undefined || shown <= from) return;
    document.getElementById(lineId(from))?.focus();
    setFrom(undefined);
  }, [from, shown]);
  if (!query.hasNextPage) return null;
  const more = (): void => {
    setFrom(shown);
    void query.fetchNextPage();
  };
  return (
    <Button busy={query.isFetchingNextPage} onClick={more}>
      {t('bulletin:people.list.more')}
    </Button>
  );
}

function Files({ id, show, query }: { id: string; show: DeliveryFilter; query: LinesQuery }): JSX.Element {
  const api = useBulletinApi();
  const { printing, print } = usePrinting(query);
  const [failure, setFailure] = React.useState<unknown>();
  const [busy, setBusy] = React.useState(false);
  const download = async (): Promise<void> => {
    setBusy(true);
    setFailure(undefined);
    try {
      saveFile(await api.peopleCsv(id, show), t('bulletin:people.fileName'));
    } catch (reason) {
      setFailure(reason);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <div className="report-actions">
        <Button busy={busy} onClick={() => void download()}>
          {t('bulletin:people.csv')}
        </Button>
        <Button busy={printing} onClick={print}>
          {t('bulletin:people.print')}
        </Button>
      </div>
      {failure !== undefined && <Failure failure={failure} again={() => void download()} />}
    </>
  );
}

/** Lines that can be sent to once more, while what they have is what stands. */
const canGoAgain = ({ bulletin }: BulletinAnswer, show: DeliveryFilter): boolean =>
  (show === 'unreachable' || show === 'uncertain') && ['sending', 'sent'].includes(bulletin.state);

function Shown({ answer, show, query }: ShownProps): JSX.Element {
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(new Set());
  const pages = query.data?.pages ?? [];
  const lines = pages.flatMap((page) => page.lines);
  const [first] = pages;
  const when = new Date(query.dataUpdatedAt);
  const onChosen = (to: string, on: boolean): void =>
    setChosen(new Set([...chosen].filter((one) => one !== to).concat(on ? [to] : [])));
  const choice: LineChoice | undefined = canGoAgain(answer, show) ? { chosen, onChosen } : undefined;
  const caption = t('bulletin:people.list.table', {
    title: titleInWords((answer.bulletin.published ?? answer.bulletin).content),
    list: t(`bulletin:people.list.filter.${show}`),
    when: inWords(when.toISOString()),
  });
  return (
    <>
      {(show === 'unreachable' || show === 'uncertain') && <p>{t(`bulletin:people.list.about.${show}`)}</p>}
      <p role="status">
        {lines.length === 0
          ? t('bulletin:people.list.none')
          : t('bulletin:people.list.shown', { count: lines.length })}{' '}
        {t('bulletin:people.list.asOf', { time: londonWallTime(when).slice(11) })}
      </p>
      <Button busy={query.isFetching} onClick={() => void query.refetch()}>
        {t('bulletin:people.list.again')}
      </Button>
      {choice && first && lines.length > 0 && (
        <Again
          {...{ answer, chosen, runId: first.runId, all: lines.map(({ to }) => to), onChosen: setChosen }}
        />
      )}
      {lines.length > 0 && <LineTable lines={lines} caption={caption} choice={choice} />}
      <More query={query} shown={lines.length} />
    </>
  );
}

/** Everybody by name, in lists by how they stand. */
export function Lines({ answer }: { answer: BulletinAnswer }): JSX.Element {
  const styles = useBulletinStyles();
  const { id } = answer.bulletin;
  const [show, setShow] = React.useState<DeliveryFilter>('all');
  const query = useLines(id, show);
  return (
    <section aria-labelledby="bulletin-lines">
      <h2 id="bulletin-lines" className={styles.heading}>
        {t('bulletin:people.list.heading')}
      </h2>
      <SelectField<DeliveryFilter>
        field="people.show"
        label={t('bulletin:people.list.show')}
        hint={t('bulletin:people.list.why')}
        value={show}
        choices={deliveryFilters.map((value) => ({
          value,
          label: t(`bulletin:people.list.filter.${value}`),
        }))}
        onChoose={setShow}
      />
      {query.isLoading && <Waiting />}
      {query.isError && <Failure failure={query.error} again={() => void query.refetch()} />}
      {query.data && <Shown key={show} answer={answer} show={show} query={query} />}
      {query.data && <Files id={id} show={show} query={query} />}
    </section>
  );
}
