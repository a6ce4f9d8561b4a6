import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { BulletinCardParts } from '@councillor-safety/core/bulletin/bulletin-card';
import { Button } from '../../shell/Button';
import { t } from '../../shell/strings';
import type { ThemeName } from '../../shell/theme';
import { tokens } from '../../shell/tokens';
import { cardLooks, propertiesOf } from './card-looks';

export const previewWidths = { desktop: 600, phone: 320 } as const;
export type PreviewWidth = keyof typeof previewWidths;

const useStyles = makeStyles({
  stage: {
    maxWidth: '100%',
    minHeight: '96px',
    boxSizing: 'border-box',
    border: '1px solid var(--card-line)',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: 'var(--card-ground)',
    color: 'var(--card-ink)',
    overflow: 'hidden',
    '& .ac-adaptiveCard': { overflowWrap: 'anywhere' },
    // A link is told by its line as well as by its colour.
    '& .ac-anchor': { color: 'var(--card-accent)', textDecorationLine: 'underline' },
    '& .ac-image': { maxWidth: '100%' },
    '& .ac-actionSet, & .ac-actionSet > div': { flexWrap: 'wrap', rowGap: '8px' },
    '& .ac-pushButton': {
      flex: '0 1 auto !important',
      minHeight: '44px',
      padding: '8px 12px',
      maxWidth: '100%',
      font: 'inherit',
      textAlign: 'left',
      color: 'var(--card-ink)',
      backgroundColor: 'var(--card-ground)',
      border: '1px solid var(--card-line)',
      borderRadius: tokens.borderRadiusMedium,
    },
    '& .ac-pushButton > div': { whiteSpace: 'normal !important' },
    '& :is(a, button):focus-visible': { outline: '3px solid var(--card-ink)', outlineOffset: '-3px' },
  },
});

type State = 'loading' | 'drawn' | 'failed';

interface CardViewProps {
  readonly parts: BulletinCardParts;
  readonly theme: ThemeName;
  readonly width: PreviewWidth;
}

/** A bulletin’s card as Teams shows it. What makes and draws it comes when it is needed. */
export function CardView({ parts, theme, width }: CardViewProps): JSX.Element {
  const styles = useStyles();
  const place = React.useRef<HTMLDivElement>(null);
  const [state, setState] = React.useState<State>('loading');
  const [tries, setTries] = React.useState(0);
  React.useEffect(() => {
    let here = true;
    const draw = async (): Promise<void> => {
      const { drawBulletin } = await import('./card-renderer');
      if (!here) return;
      place.current?.replaceChildren(...[drawBulletin(parts)].filter((drawn) => drawn !== undefined));
      setState('drawn');
    };
    draw().catch(() => here && setState('failed'));
    return () => void (here = false);
  }, [parts, tries]);
  const again = (): void => {
    setState('loading');
    setTries(tries + 1);
  };
  return (
    <>
      <div
        ref={place}
        role="group"
        aria-label={t('bulletin:check.preview.card')}
        aria-busy={state === 'loading'}
        data-theme-shown={theme}
        className={styles.stage}
        style={{ ...propertiesOf(cardLooks[theme]), width: `${previewWidths[width]}px` }}
      />
      <div role="status">
        {state === 'loading' && t('loading')}
        {state === 'failed' && <p>{t('bulletin:check.preview.failed')}</p>}
      </div>
      {state === 'failed' && <Button onClick={again}>{t('tryAgain')}</Button>}
    </>
  );
}
