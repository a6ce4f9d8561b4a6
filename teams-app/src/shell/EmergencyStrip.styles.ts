import { makeStyles } from '@fluentui/react-components';

export const useStripStyles = makeStyles({
  toggle: {
    marginLeft: 'auto',
    minHeight: '44px',
    padding: '0 4px',
    border: 0,
    background: 'none',
    color: '#ffffff',
    font: 'inherit',
    textDecorationLine: 'underline',
    cursor: 'pointer',
  },
  rest: { maxWidth: '960px', margin: '0 auto', padding: '0 16px 12px' },
  line: {
    margin: 0,
    '& a': { display: 'inline-flex', alignItems: 'center', minHeight: '44px' },
  },
});
