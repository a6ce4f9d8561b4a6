import { makeStyles } from '@fluentui/react-components';
import { tokens } from './tokens';

const page = {
  maxWidth: '640px',
  margin: '0 auto',
  padding: '16px 16px 64px',
  overflowWrap: 'anywhere',
  // Less than any class, so that a link in a box may have its own.
  '& :where(a)': { color: tokens.colorBrandForegroundLink },
} as const;

export const usePageStyles = makeStyles({
  page,
  wide: { ...page, maxWidth: '960px' },
  heading: {
    margin: '8px 0 16px',
    fontSize: '28px',
    lineHeight: '1.2',
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});
