import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

export const useDropInStyles = makeStyles({
  ...sectionStyles,
  heading: { ...sectionStyles.heading, fontSize: '20px' },
  item: {
    ...sectionStyles.item,
    '& p': { margin: '4px 0' },
    '& > h2': { margin: '0 0 8px', fontSize: '18px' },
  },
  waiting: { borderLeft: `6px solid ${tokens.colorBrandStroke1}` },
  person: { margin: '16px 0 0', fontSize: '16px', fontWeight: tokens.fontWeightSemibold },
  ways: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  times: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '8px 0 16px',
    padding: 0,
    listStyleType: 'none',
    // Which of them is open, also where colours are forced.
    '& [aria-expanded=true]': {
      ...{ padding: '6px 14px', border: `3px solid ${tokens.colorBrandStroke1}` },
      backgroundColor: tokens.colorNeutralBackground2,
    },
  },
  title: {
    margin: '0 0 8px',
    fontSize: '18px',
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
  },
  facts: {
    margin: '12px 0 8px',
    '& > div': {
      ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline' },
      ...{ gap: '0 8px', padding: '4px 0' },
    },
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0, whiteSpace: 'pre-wrap' },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '200px' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', margin: '12px 0 0' },
});
