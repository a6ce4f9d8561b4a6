import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useEvidenceStyles = makeStyles({
  section: { marginTop: '16px' },
  heading: { margin: '0 0 4px', fontSize: '18px' },
  plain: { fontWeight: tokens.fontWeightRegular },
  hint: { margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  choose: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  file: {
    display: 'block',
    width: '100%',
    minHeight: '48px',
    marginTop: '4px',
    padding: '8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
    '::file-selector-button': { minHeight: '32px', font: 'inherit', marginRight: '12px' },
  },
  list: { margin: '12px 0 0', padding: 0, listStyleType: 'none' },
  line: {
    margin: '0 0 12px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  refused: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  progress: { width: '100%', height: '12px', accentColor: tokens.colorBrandBackground },
  details: { margin: '4px 0' },
  summary: { minHeight: '44px', lineHeight: '44px', cursor: 'pointer' },
  picture: { display: 'block', maxWidth: '100%', marginTop: '8px' },
});
