import { makeStaticStyles, makeStyles } from '@fluentui/react-components';
import { tokens } from '../../shell/tokens';

/** The class of what is printed alone while it is on screen. */
export const printedAlone = 'print-alone';

/** Leaves out everything that neither holds nor belongs to what is printed alone. */
export const usePrintStyles = makeStaticStyles(
  `@media print {
    body:has(.${printedAlone}) { background: #ffffff; }
    body:has(.${printedAlone}) :not(:has(.${printedAlone})):not(.${printedAlone}):not(.${printedAlone} *) { display: none !important; }
  }`,
);

export const usePeopleStyles = makeStyles({
  bar: {
    height: '16px',
    margin: '8px 0',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    forcedColorAdjust: 'none',
  },
  done: { height: '100%', backgroundColor: tokens.colorBrandBackground },
  printed: {
    overflowWrap: 'anywhere',
    '@media print': { color: '#000000', backgroundColor: '#ffffff', fontSize: '12px' },
  },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& caption': { textAlign: 'start', padding: '4px 0', color: tokens.colorNeutralForeground2 },
    '& :is(th, td)': {
      padding: '8px',
      textAlign: 'start',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    },
    '@media print': { '& caption': { color: '#000000' } },
  },
  line: { ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}` } },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    minWidth: '44px',
    minHeight: '44px',
    '& input': { width: '24px', height: '24px', margin: 0, accentColor: tokens.colorBrandBackground },
  },
  choosing: { whiteSpace: 'nowrap' },
  notPrinted: { '@media print': { display: 'none' } },
});
