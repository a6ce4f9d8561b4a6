import { makeStyles } from '@fluentui/react-components';
import { tokens } from './tokens';

export const useErrorSummaryStyles = makeStyles({
  box: {
    margin: '0 0 24px',
    padding: '12px 16px',
    border: `4px solid ${tokens.colorStatusDangerBorderActive}`,
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: { margin: '0 0 8px', fontSize: '20px' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    '& a': { color: tokens.colorStatusDangerForeground3 },
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    fontWeight: tokens.fontWeightSemibold,
  },
});
