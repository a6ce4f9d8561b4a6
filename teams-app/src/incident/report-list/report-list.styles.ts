import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

const mark = {
  padding: '0 8px',
  borderRadius: tokens.borderRadiusMedium,
  border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
} as const;

export const useListStyles = makeStyles({
  // The list keeps its own place; see SteadyList.
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', overflowAnchor: 'none' },
  line: {
    margin: '0 0 12px',
    padding: '8px 16px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  marks: { display: 'flex', flexWrap: 'wrap', gap: '4px 8px', paddingTop: '4px' },
  mark,
  urgent: { ...mark, border: `2px solid ${tokens.colorStatusDangerBorderActive}` },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    fontSize: '18px',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForegroundLink,
  },
  small: { color: tokens.colorNeutralForeground2 },
  filters: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    alignItems: 'end',
    gap: '12px',
    margin: '0 0 16px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  search: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: '0 12px',
    '& > button': { marginBottom: '16px' },
  },
});
