import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useSummaryStyles = makeStyles({
  list: { margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    gap: '0 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  term: { gridColumn: '1', fontWeight: tokens.fontWeightSemibold },
  answer: { gridColumn: '1', margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  change: { gridColumn: '2', gridRow: '1 / span 2', margin: 0 },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    color: tokens.colorBrandForegroundLink,
  },
});
