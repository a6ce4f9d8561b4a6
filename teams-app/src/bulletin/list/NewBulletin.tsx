import * as React from 'react';
import { z } from 'zod';
import type { BulletinAnswer, BulletinSummary } from '@councillor-safety/core/bulletin/bulletin-answers';
import { bulletinTemplates } from '@councillor-safety/core/bulletin/bulletin-templates';
import { Button } from '../../shell/Button';
import { ErrorSummary, type FieldProblem } from '../../shell/ErrorSummary';
import { Failure } from '../../shell/Failure';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { goTo } from '../../shell/routes';
import { t } from '../../shell/strings';
import { useSending } from '../../shell/useSending';
import { BulletinPage } from '../reading/BulletinPage';
import { useBulletinApi, useBulletins } from '../reading/useBulletins';
import { titleInWords } from '../strings/words';

const copy = 'copy';

interface FromProps {
  readonly chosen: string;
  readonly onChoose: (chosen: string) => void;
  readonly copied: string;
  readonly onCopied: (id: string) => void;
  readonly bulletins: readonly BulletinSummary[];
  readonly problem: (field: string) => string | undefined;
}

function From({ chosen, onChoose, copied, onCopied, bulletins, problem }: FromProps): JSX.Element {
  const which = (
    <SelectField
      field="copied"
      label={t('bulletin:list.start.which')}
      value={copied}
      choices={[
        { value: '', label: t('work:choose') },
        ...bulletins.map((one) => ({ value: one.id, label: titleInWords(one) })),
      ]}
      onChoose={onCopied}
      problem={problem('copied')}
    />
  );
  const ofCopy = { value: copy, label: t('bulletin:list.start.copy'), more: which };
  return (
    <ChoiceList<string>
      field="from"
      legend={t('bulletin:list.start.from')}
      several={false}
      choices={[
        ...bulletinTemplates.map(({ key, name, about }) => ({ value: key, label: name, hint: about })),
        ...(bulletins.length > 0 ? [ofCopy] : []),
      ]}
      chosen={chosen === '' ? [] : [chosen]}
      onChoose={([first = '']) => onChoose(first)}
      problem={problem('from')}
    />
  );
}

function Start({ bulletins }: { bulletins: readonly BulletinSummary[] }): JSX.Element {
  const api = useBulletinApi();
  const { state, send } = useSending<BulletinAnswer, unknown>(z.unknown());
  const [chosen, setChosen] = React.useState('');
  const [copied, setCopied] = React.useState('');
  const [problems, setProblems] = React.useState<readonly FieldProblem[]>([]);

  const begin = (): void => {
    const found = [
      ...(chosen === '' ? [{ field: 'from', sentence: t('bulletin:list.start.nothing') }] : []),
      ...(chosen === copy && copied === ''
        ? [{ field: 'copied', sentence: t('bulletin:list.start.noCopy') }]
        : []),
    ];
    setProblems(found);
    if (found.length > 0) return;
    const wish =
      chosen === copy
        ? { from: 'bulletin' as const, id: copied }
        : { from: 'template' as const, template: chosen };
    void send(
      {
        wish,
        run: ({ key }) => api.create({ key, ...wish }),
        onDone: ({ bulletin }) => goTo({ at: 'bulletin', id: bulletin.id }, { replace: true }),
      },
      0,
    );
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <ErrorSummary problems={state.at === 'refused' ? state.problems : problems} />
      <From
        {...{ chosen, copied, bulletins }}
        onChoose={setChosen}
        onCopied={setCopied}
        problem={(field) => problems.find((one) => one.field === field)?.sentence}
      />
      <Button type="submit" primary busy={state.at === 'busy'}>
        {t('continue')}
      </Button>
      {state.at === 'failed' && <Failure failure={state.failure} again={state.again} />}
    </form>
  );
}

/** Where a bulletin begins: with a template, or with what an earlier one said. */
export default function NewBulletin(): JSX.Element {
  const query = useBulletins();
  return (
    <BulletinPage heading={t('bulletin:list.start.heading')} query={query}>
      {({ bulletins }) => <Start bulletins={bulletins} />}
    </BulletinPage>
  );
}
