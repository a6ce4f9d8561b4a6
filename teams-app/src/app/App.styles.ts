import { makeStyles } from '@fluentui/react-components';

export const useAppStyles = makeStyles({
  app: { minHeight: '100vh', fontSize: '16px', lineHeight: '1.5' },
  // For the browser's own parts: date fields, scroll bars.
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  banners: { maxWidth: '960px', margin: '0 auto', padding: '8px 16px 0' },
  loading: { maxWidth: '960px', margin: '0 auto', padding: '24px 16px' },
});
