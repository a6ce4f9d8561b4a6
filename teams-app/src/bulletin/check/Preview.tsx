import * as React from 'react';
import type { BulletinAnswer } from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinCardParts } from '@councillor-safety/core/bulletin/bulletin-card';
import { londonDay } from '@councillor-safety/core/clock/london-time';
import { ChoiceList } from '../../shell/fields/ChoiceList';
import { useWatched } from '../../shell/store';
import { t } from '../../shell/strings';
import { themeName, type ThemeName } from '../../shell/theme';
import { useBulletinStyles } from '../reading/bulletin.styles';
import { CardView, type PreviewWidth } from './CardView';
import { isUnsent } from './useCheckFacts';

const themes = ['default', 'dark', 'contrast'] as const satisfies readonly ThemeName[];
const widths = ['desktop', 'phone'] as const satisfies readonly PreviewWidth[];

/** The service shows this page and the pictures alike, and the page may show pictures of its own address only. */
const fromHere = (address: string): string => `${window.location.origin}${new URL(address).pathname}`;

/** The day that stands on a corrected card: today for a correction that is still to go. */
function correctedAt(answer: BulletinAnswer): Date | undefined {
  const { published } = answer.bulletin;
  if (!published) return undefined;
  if (isUnsent(answer)) return new Date();
  return published.correctedAt === undefined ? undefined : new Date(published.correctedAt);
}

/** Made anew only when what they show has changed. */
function useParts(answer: BulletinAnswer, questionsReadBy: string | undefined) {
  const { bulletin, author, picturesAt } = answer;
  const { id, contentVersion, content } = bulletin;
  const corrected = correctedAt(answer);
  const day = corrected && londonDay(corrected);
  return React.useMemo<BulletinCardParts>(
    () => ({
      ...{ bulletinId: id, contentVersion, content, author, questionsReadBy, foot: { kind: 'preview' } },
      ...(picturesAt !== undefined && { picturesAt: fromHere(picturesAt) }),
      ...(day !== undefined && { correctedAt: new Date(`${day}T12:00:00Z`) }),
    }),
    [id, contentVersion, content, author, picturesAt, questionsReadBy, day],
  );
}

interface PreviewProps {
  readonly answer: BulletinAnswer;
  readonly questionsReadBy?: string;
}

/** The real card, in each of Teams' themes and on a computer or a phone. It begins with the theme that the reader has. */
export function Preview({ answer, questionsReadBy }: PreviewProps): JSX.Element {
  const styles = useBulletinStyles();
  const own = useWatched(themeName);
  const [chosen, setChosen] = React.useState<ThemeName>();
  const [width, setWidth] = React.useState<PreviewWidth>('desktop');
  const theme = chosen ?? own;
  const parts = useParts(answer, questionsReadBy);
  const { picturesAt, bulletin } = answer;
  const unseen = picturesAt === undefined && bulletin.content.sections.some(({ picture }) => picture);
  return (
    <section aria-labelledby="bulletin-preview">
      <h2 id="bulletin-preview" className={styles.heading}>
        {t('bulletin:check.preview.heading')}
      </h2>
      <p>{t('bulletin:check.preview.why')}</p>
      {bulletin.state === 'recalled' && <p>{t('bulletin:check.preview.recalled')}</p>}
      {unseen && <p>{t('bulletin:check.preview.noPictures')}</p>}
      <div className={styles.row}>
        <ChoiceList<ThemeName>
          field="preview.theme"
          legend={t('bulletin:check.preview.theme')}
          several={false}
          choices={themes.map((value) => ({ value, label: t(`bulletin:check.preview.themes.${value}`) }))}
          chosen={[theme]}
          onChoose={([next]) => setChosen(next)}
        />
        <ChoiceList<PreviewWidth>
          field="preview.width"
          legend={t('bulletin:check.preview.width')}
          several={false}
          choices={widths.map((value) => ({ value, label: t(`bulletin:check.preview.widths.${value}`) }))}
          chosen={[width]}
          onChoose={([next = 'desktop']) => setWidth(next)}
        />
      </div>
      <CardView parts={parts} theme={theme} width={width} />
    </section>
  );
}
