import type { GriffelStyle } from '@fluentui/react-components';
import { tokens } from './tokens';

/** What most screens behind the first one are made of; a feature spreads it into its own `makeStyles`. */
export const sectionStyles = {
  heading: { margin: '24px 0 8px', fontSize: '22px' },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    minWidth: '44px',
    color: tokens.colorBrandForegroundLink,
  },
  links: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 24px',
    margin: '0 0 16px',
    padding: 0,
    listStyleType: 'none',
  },
  list: { margin: '0 0 16px', padding: 0, listStyleType: 'none' },
  item: {
    margin: '0 0 12px',
    padding: '8px 16px 12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  panel: {
    margin: '0 0 24px',
    padding: '12px 16px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  strong: { fontSize: '18px', fontWeight: tokens.fontWeightSemibold },
  small: { color: tokens.colorNeutralForeground2 },
  summary: { padding: '10px 0', cursor: 'pointer' },
} as const satisfies Readonly<Record<string, GriffelStyle>>;
