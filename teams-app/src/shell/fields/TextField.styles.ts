import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../tokens';

export const useFieldStyles = makeStyles({
  field: { margin: '0 0 16px' },
  label: { display: 'block', marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  problem: {
    margin: '0 0 8px',
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  input: {
    display: 'block',
    width: '100%',
    minHeight: '44px',
    padding: '8px 12px',
    // 16 px and no less: a smaller field makes a phone zoom in on it.
    font: 'inherit',
    fontSize: '16px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '0px' },
    '&[aria-invalid]': { border: `3px solid ${tokens.colorStatusDangerBorderActive}` },
  },
  short: { maxWidth: '220px' },
  area: { resize: 'vertical', lineHeight: '1.5' },
});
