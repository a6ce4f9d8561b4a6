import { makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

export const useReportStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '4px 16px',
    minHeight: '44px',
  },
  back: {
    display: 'inline-flex',
    alignItems: 'center',
    minWidth: '44px',
    minHeight: '44px',
    color: tokens.colorBrandForegroundLink,
  },
  status: { margin: 0, minHeight: '24px', color: tokens.colorNeutralForeground2 },
  caption: { margin: '8px 0 0', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '12px', marginTop: '24px' },
  button: { minHeight: '48px', minWidth: '120px', fontSize: '16px' },
});
