import * as React from 'react';
import type { BulletinContent, BulletinUrgency } from '@councillor-safety/core/bulletin/bulletin';
import { personIdSchema } from '@councillor-safety/core/people/people';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { SelectField } from '../../shell/fields/SelectField';
import { t } from '../../shell/strings';
import { useBulletinSettings } from '../reading/useBulletins';

export type ChangeContent = (next: (now: BulletinContent) => BulletinContent) => void;

interface AboutProps {
  readonly content: BulletinContent;
  readonly change: ChangeContent;
}

interface AuthorFieldProps extends AboutProps {
  readonly names: Readonly<Record<string, string>>;
  readonly problem?: string;
}

/** The champion who fronts it. */
export function AuthorField({ content, names, change, problem }: AuthorFieldProps): JSX.Element {
  const { data, isError } = useBulletinSettings();
  const chosen = content.authorId ?? '';
  const champions = data?.champions ?? [];
  const known = chosen === '' || champions.some(({ id }) => id === chosen);
  const gone = { value: chosen, label: names[chosen] ?? t('bulletin:compose.authorGone') };
  return (
    <SelectField<string>
      field="authorId"
      label={t('bulletin:compose.author')}
      hint={isError && !data ? t('bulletin:compose.authorsUnknown') : undefined}
      value={chosen}
      choices={[
        { value: '', label: t('work:choose') },
        ...champions.map(({ id, name }) => ({ value: id, label: name })),
        ...(known ? [] : [gone]),
      ]}
      onChoose={(id) =>
        change(({ authorId: _, ...rest }) =>
          id === '' ? rest : { ...rest, authorId: personIdSchema.parse(id) },
        )
      }
      problem={problem}
    />
  );
}

function routineHint(quiet: { from: string; to: string } | undefined): string {
  if (!quiet) return t('bulletin:compose.urgency.routineHintPlain');
  if (quiet.from === quiet.to) return t('bulletin:compose.urgency.routineHintNever');
  return t('bulletin:compose.urgency.routineHint', quiet);
}

/** Whether it waits for the end of quiet hours. */
export function UrgencyField({ content, change }: AboutProps): JSX.Element {
  const { data } = useBulletinSettings();
  return (
    <ChoiceList<BulletinUrgency>
      field="urgency"
      legend={t('bulletin:compose.urgency.legend')}
      several={false}
      choices={[
        {
          value: 'routine',
          label: t('bulletin:compose.urgency.routine'),
          hint: routineHint(data?.settings.quiet),
        },
        {
          value: 'urgent',
          label: t('bulletin:compose.urgency.urgent'),
          hint: t('bulletin:compose.urgency.urgentHint'),
        },
      ]}
      chosen={[content.urgency]}
      onChoose={([urgency = 'routine']) => change((now) => ({ ...now, urgency }))}
    />
  );
}
