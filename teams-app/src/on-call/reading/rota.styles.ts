import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

export const useRotaStyles = makeStyles({
  ...sectionStyles,
  week: { display: 'flex', flexWrap: 'wrap', gap: '8px 12px', margin: '0 0 16px' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      padding: '8px 12px',
      textAlign: 'start',
      verticalAlign: 'top',
      border: `1px solid ${tokens.colorNeutralStroke1}`,
    },
  },
  day: {
    margin: '0 0 12px',
    padding: '8px 16px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    '& h3': { margin: '0 0 4px', fontSize: '18px' },
    '& h4': { margin: '8px 0 0', fontSize: '16px' },
  },
  today: { border: `3px solid ${tokens.colorBrandStroke1}` },
  todayRow: { backgroundColor: tokens.colorNeutralBackground3 },
  mark: {
    marginInlineStart: '8px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
  parts: { margin: 0, padding: 0, listStyleType: 'none', '& > li': { margin: '0 0 8px' } },
  gap: {
    paddingInlineStart: '8px',
    borderLeft: `6px solid ${tokens.colorStatusDangerBorderActive}`,
    '& strong': { color: tokens.colorStatusDangerForeground3 },
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '0 16px' },
  rotation: { margin: '0 0 24px', '& li': { margin: '0 0 16px', fontWeight: tokens.fontWeightSemibold } },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '200px' } },
});
