import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

const { heading, link, links, list, item, panel, small } = sectionStyles;

export const useHeldStyles = makeStyles({
  ...{ heading, link, links, list, panel, small },
  item: {
    ...item,
    '& p': { margin: '4px 0 0' },
    '& > button': { marginTop: '12px' },
    '& h3': { margin: '0 0 4px', fontSize: '18px' },
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', margin: '0 0 16px' },
  /** Three side by side on a phone, too. */
  steps: {
    ...{ display: 'flex', gap: '8px', margin: '0 0 16px' },
    '& > button': { flexGrow: 1, minWidth: 0, maxWidth: '160px' },
  },
  booking: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '0 8px' },
  today: { border: `3px solid ${tokens.colorBrandStroke1}` },
  attention: { borderLeft: `6px solid ${tokens.colorBrandStroke1}` },
  mark: {
    display: 'inline-block',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  part: { margin: '0 0 12px' },
  semibold: { fontWeight: tokens.fontWeightSemibold },
  words: { whiteSpace: 'pre-wrap' },
  facts: {
    margin: '0 0 16px',
    '& > div': {
      ...{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline' },
      ...{ gap: '0 8px', padding: '4px 0' },
    },
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '180px' } },
});
