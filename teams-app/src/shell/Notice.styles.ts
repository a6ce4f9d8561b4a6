import { makeStyles } from '@fluentui/react-components';
import { tokens } from './tokens';

export const useNoticeStyles = makeStyles({
  box: {
    margin: '0 0 24px',
    padding: '12px 16px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeftWidth: '6px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    '& p': { margin: '4px 0' },
    '& :where(a)': { color: tokens.colorBrandForegroundLink },
  },
  heading: { margin: '0 0 4px', fontSize: '20px', lineHeight: '1.3' },
  plain: { borderLeftColor: tokens.colorBrandStroke1 },
  warning: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  good: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
});
