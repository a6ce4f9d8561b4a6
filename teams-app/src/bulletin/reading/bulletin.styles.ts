import { makeStyles } from '@fluentui/react-components';
import { sectionStyles } from '../../shell/section.styles';
import { tokens } from '../../shell/tokens';

export const useBulletinStyles = makeStyles({
  ...sectionStyles,
  item: { ...sectionStyles.item, '& p': { margin: '4px 0 0' } },
  chosen: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px', margin: '0 0 8px' },
  waiting: { borderLeft: `6px solid ${tokens.colorBrandStroke1}` },
  facts: {
    margin: '0 0 16px',
    '& > div': { display: 'flex', flexWrap: 'wrap', gap: '0 8px', padding: '4px 0' },
    '& dt': { fontWeight: tokens.fontWeightSemibold },
    '& dd': { margin: 0 },
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: '0 16px', '& > *': { flexGrow: 1, flexBasis: '180px' } },
  sections: { margin: 0, padding: 0, listStyleType: 'none', '& > li': { margin: '0 0 32px' } },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', margin: '0 0 8px' },
  file: {
    display: 'block',
    width: '100%',
    minHeight: '48px',
    padding: '8px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
    '::file-selector-button': { minHeight: '32px', font: 'inherit', marginRight: '12px' },
  },
  picture: { display: 'block', maxWidth: '100%', height: 'auto', margin: '0 0 16px' },
  mark: {
    display: 'inline-block',
    marginInlineEnd: '8px',
    padding: '0 8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
  },
});
