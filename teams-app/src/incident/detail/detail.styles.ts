import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useDetailStyles = makeStyles({
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    color: tokens.colorBrandForegroundLink,
  },
  section: { margin: '0 0 32px' },
  heading: { margin: '0 0 8px', fontSize: '22px' },
  facts: { margin: '0 0 16px', '& > div': { padding: '4px 0' } },
  term: { display: 'inline', fontWeight: tokens.fontWeightSemibold, ':after': { content: '": "' } },
  fact: { display: 'inline', margin: 0 },
  answers: { margin: 0 },
  question: { marginTop: '12px', fontWeight: tokens.fontWeightSemibold },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
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
  mark: {
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground1,
  },
  panel: {
    margin: '0 0 24px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});
