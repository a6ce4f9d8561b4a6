import type { Theme } from '../../../pages/theme.js';
import type { SectionBackground } from '../../page-config.js';

/** The part of SharePoint's `IReadonlyTheme` that says how a section looks. */
export interface SectionTheme {
  readonly isInverted: boolean;
  readonly semanticColors: Readonly<Record<string, string>>;
  readonly palette: Readonly<Record<string, string>>;
  readonly fonts: { readonly medium: { readonly fontFamily: string; readonly fontSize: string } };
}

interface Colours {
  readonly background: string;
  readonly text: string;
  readonly subtext: string;
  readonly link: string;
  readonly primary: string;
  readonly divider: string;
  readonly isInverted: boolean;
}

const onLight = {
  ...{ text: '#323130', subtext: '#605e5c', link: '#03666a', primary: '#03787c', divider: '#edebe9' },
  isInverted: false,
};
const onDark = {
  ...{ text: '#ffffff', subtext: '#d2d0ce', link: '#6fd8dc', primary: '#4cc3c8', divider: '#484644' },
  isInverted: true,
};
const onStrong = {
  ...{ text: '#ffffff', subtext: '#f3f2f1', link: '#ffffff', primary: '#ffffff', divider: '#98c6c8' },
  isInverted: true,
};
const inContrast = {
  ...{ text: '#ffffff', subtext: '#ffffff', link: '#ffff00', primary: '#ffff00', divider: '#ffffff' },
  ...{ background: '#000000', isInverted: true },
};

/** The council's own colours, a teal, as SharePoint would make its section variants of them. */
const variants: Readonly<Record<Theme, Readonly<Record<SectionBackground, Colours>>>> = {
  default: {
    none: { ...onLight, background: '#ffffff' },
    neutral: { ...onLight, background: '#f3f2f1' },
    soft: { ...onLight, background: '#f0f9fa' },
    strong: { ...onStrong, background: '#03666a' },
  },
  dark: {
    none: { ...onDark, background: '#1b1a19' },
    neutral: { ...onDark, background: '#323130' },
    soft: { ...onDark, background: '#0f2d2e' },
    strong: { ...onStrong, background: '#03666a' },
  },
  contrast: { none: inContrast, neutral: inContrast, soft: inContrast, strong: inContrast },
};

/** The theme that a web part in such a section is given. */
export function sectionTheme(theme: Theme, section: SectionBackground): SectionTheme {
  const { background, text, subtext, link, primary, divider, isInverted } = variants[theme][section];
  return {
    isInverted,
    semanticColors: {
      bodyBackground: background,
      bodyStandoutBackground: background,
      bodyText: text,
      bodySubtext: subtext,
      bodyDivider: divider,
      link,
      linkHovered: link,
      primaryButtonBackground: primary,
      primaryButtonText: background,
    },
    palette: { themePrimary: primary, themeDark: link, neutralPrimary: text, white: background, black: text },
    fonts: { medium: { fontFamily: 'system-ui, sans-serif', fontSize: '14px' } },
  };
}
