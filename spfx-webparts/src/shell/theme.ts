import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { tokenNames, type TokenValues } from './tokens';

/** The part of SharePoint's theme that is used: colours of the section that the web part stands in. */
export interface SectionTheme {
  readonly isInverted?: boolean;
  readonly semanticColors?: {
    readonly bodyBackground?: string;
    readonly bodyText?: string;
    readonly link?: string;
  };
  readonly palette?: { readonly themePrimary?: string };
}

export interface Surroundings {
  /** Absent outside SharePoint. */
  readonly section?: SectionTheme;
  /** What Teams calls its theme, when it is the host. */
  readonly teamsTheme?: string;
}

const bases = { default: webLightTheme, dark: webDarkTheme, contrast: teamsHighContrastTheme };

function baseName({ section, teamsTheme }: Surroundings): keyof typeof bases {
  if (teamsTheme === 'dark' || teamsTheme === 'contrast') return teamsTheme;
  return section?.isInverted && teamsTheme === undefined ? 'dark' : 'default';
}

function luminance(colour: string): number | undefined {
  const [, hex = ''] = /^#([0-9a-f]{6})$/i.exec(colour.replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3')) ?? [];
  if (!hex) return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG contrast of two `#rrggbb` colours; 0 when one of them is written in another way. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  if (a === undefined || b === undefined) return 0;
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const legible = 4.5;

/**
 * Fluent's light, dark or contrast values, with the section's own background and colours where text on them stays legible
 * (4.5:1). A tenant's theme is chosen by people who never saw this page.
 */
export function tokensFor(surroundings: Surroundings): TokenValues {
  const base = bases[baseName(surroundings)];
  const values = Object.fromEntries(tokenNames.map((name) => [name, String(base[name])])) as Record<
    keyof TokenValues,
    string
  >;
  // Contrast turns text round on what the mouse is over; here the text stays, so the ground does too.
  if (contrast(values.colorNeutralForeground1, values.colorNeutralBackground1Hover) < legible) {
    values.colorNeutralBackground1Hover = values.colorNeutralBackground1;
  }
  const { section, teamsTheme } = surroundings;
  const background = section?.semanticColors?.bodyBackground;
  if (!background || teamsTheme !== undefined) return values;

  const first = (candidates: readonly (string | undefined)[]): string | undefined =>
    candidates.find((colour) => colour !== undefined && contrast(colour, background) >= legible);
  const text = first([
    section.semanticColors?.bodyText,
    values.colorNeutralForeground1,
    '#000000',
    '#ffffff',
  ]);
  if (!text) return values;
  const or = (...candidates: (string | undefined)[]): string => first(candidates) ?? text;
  const ownLink = section.semanticColors?.link;
  return {
    ...values,
    colorNeutralBackground1: background,
    colorNeutralBackground1Hover: background,
    colorNeutralBackground2: background,
    colorNeutralForeground1: text,
    colorNeutralForeground2: or(values.colorNeutralForeground2),
    colorBrandForegroundLink: or(ownLink, values.colorBrandForegroundLink),
    colorBrandForegroundLinkHover: or(ownLink, values.colorBrandForegroundLinkHover),
    colorNeutralStrokeAccessible: or(values.colorNeutralStrokeAccessible),
    colorStatusSuccessForeground1: or(values.colorStatusSuccessForeground1),
    ...brand({
      primary: section.palette?.themePrimary,
      usual: values.colorBrandBackground,
      background,
      text,
    }),
  };
}

interface BrandInput {
  readonly primary?: string;
  readonly usual: string;
  readonly background: string;
  readonly text: string;
}

const standsOut = 3;

/**
 * A button in the council's own colour, if white on it can be read and it stands out from the section; else in Fluent's, if that
 * stands out; else in the colours of the text, turned round.
 */
function brand({ primary, usual, background, text }: BrandInput): Partial<TokenValues> {
  const seen = (colour: string): boolean => contrast(colour, background) >= standsOut;
  const button = (colour: string, label: string): Partial<TokenValues> => ({
    colorBrandBackground: colour,
    colorBrandBackgroundHover: colour,
    colorNeutralForegroundOnBrand: label,
  });
  if (primary && contrast(primary, '#ffffff') >= legible && seen(primary)) return button(primary, '#ffffff');
  return seen(usual) ? {} : button(text, background);
}
