import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../tokens';

export const useChoiceStyles = makeStyles({
  set: { margin: '0 0 16px', padding: 0, border: 0, minWidth: 0 },
  legend: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  choice: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '48px',
    padding: '4px 8px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-within': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
  },
  input: {
    flexShrink: 0,
    width: '24px',
    height: '24px',
    margin: 0,
    accentColor: tokens.colorBrandBackground,
    outlineStyle: 'none',
  },
  choiceHint: { display: 'block' },
  below: {
    margin: '4px 0 12px 19px',
    padding: '4px 0 4px 24px',
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
  },
});
