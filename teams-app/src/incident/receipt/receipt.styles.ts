import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useReceiptStyles = makeStyles({
  reference: {
    fontSize: '32px',
    lineHeight: '1.3',
    fontWeight: tokens.fontWeightBold,
    letterSpacing: '0.04em',
    fontFamily: tokens.fontFamilyMonospace,
    userSelect: 'all',
  },
  spelled: { color: tokens.colorNeutralForeground2 },
  next: { paddingLeft: '20px', '& li': { marginBottom: '8px' } },
  link: { display: 'flex', alignItems: 'center', minHeight: '44px', color: tokens.colorBrandForegroundLink },
});
