import type { ThemeName } from '../../shell/theme';

/** Colours that Teams draws cards in, near enough; every text on its ground has a contrast of at least 4.5 to 1. */
export interface CardLook {
  readonly ground: string;
  readonly emphasis: string;
  readonly ink: string;
  readonly faint: string;
  readonly accent: string;
  readonly good: string;
  readonly warning: string;
  readonly attention: string;
  readonly line: string;
}

export const cardLooks: Readonly<Record<ThemeName, CardLook>> = {
  default: {
    ...{ ground: '#ffffff', emphasis: '#f5f5f5', ink: '#242424', faint: '#616161', accent: '#4f52b2' },
    ...{ good: '#0e700e', warning: '#835b00', attention: '#b10e1c', line: '#8a8a8a' },
  },
  dark: {
    ...{ ground: '#292929', emphasis: '#1f1f1f', ink: '#ffffff', faint: '#d6d6d6', accent: '#aeb2ff' },
    ...{ good: '#9ad29a', warning: '#f2c661', attention: '#f9a5ad', line: '#9e9e9e' },
  },
  contrast: {
    ...{ ground: '#000000', emphasis: '#000000', ink: '#ffffff', faint: '#ffffff', accent: '#ffff01' },
    ...{ good: '#3ff23f', warning: '#ffff01', attention: '#ffff01', line: '#ffffff' },
  },
};

/** The look as custom properties, which the drawn card takes its colours from. */
export const propertiesOf = (look: CardLook): Record<string, string> =>
  Object.fromEntries(Object.entries(look).map(([name, colour]) => [`--card-${name}`, String(colour)]));
