import { makeStyles } from '@fluentui/react-components';

export const useAppStyles = makeStyles({
  loading: { maxWidth: '960px', margin: '0 auto', padding: '24px 16px' },
});
