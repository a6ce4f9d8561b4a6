import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

export const useEscalationStyles = makeStyles({
  ...sectionStyles,
  steps: {
    margin: '0 0 16px',
    padding: 0,
    listStyleType: 'none',
    '& > li': { margin: '0 0 32px' },
    '& .report-actions': { marginTop: '0' },
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
  picture: { display: 'block', maxWidth: '100%', marginTop: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '180px' } },
});
