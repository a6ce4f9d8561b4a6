import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useEscalationStyles = makeStyles({
  heading: { margin: '24px 0 8px', fontSize: '22px' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: '44px',
    minHeight: '44px',
    color: tokens.colorBrandForegroundLink,
  },
  strong: { fontSize: '18px', fontWeight: tokens.fontWeightSemibold },
  list: { margin: '0 0 16px', padding: 0, listStyleType: 'none' },
  steps: {
    margin: '0 0 16px',
    padding: 0,
    listStyleType: 'none',
    '& > li': { margin: '0 0 32px' },
    '& .report-actions': { marginTop: '0' },
  },
  item: {
    margin: '0 0 12px',
    padding: '8px 16px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  waiting: { borderLeft: `6px solid ${tokens.colorStatusDangerBorderActive}` },
  facts: { margin: '0 0 16px', '& > div': { padding: '4px 0' } },
  term: { display: 'inline', fontWeight: tokens.fontWeightSemibold, ':after': { content: '": "' } },
  fact: { display: 'inline', margin: 0 },
  timeline: { margin: 0, padding: 0, listStyleType: 'none' },
  entry: {
    margin: '0 0 12px',
    padding: '8px 16px',
    borderLeft: `4px solid ${tokens.colorBrandStroke1}`,
    '& p': { margin: '4px 0' },
  },
  note: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  small: { color: tokens.colorNeutralForeground2 },
  picture: { display: 'block', maxWidth: '100%', marginTop: '8px' },
  panel: {
    margin: '0 0 24px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '180px' } },
});
