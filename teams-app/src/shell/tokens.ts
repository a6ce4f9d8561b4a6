/** Names of Fluent's design tokens that the tab uses. The build puts their values, theme by theme, into the style sheet. */
export const tokenNames = [
  'borderRadiusLarge',
  'borderRadiusMedium',
  'colorBrandBackground',
  'colorBrandBackgroundHover',
  'colorBrandBackgroundPressed',
  'colorBrandForegroundLink',
  'colorBrandStroke1',
  'colorNeutralBackground1',
  'colorNeutralBackground1Hover',
  'colorNeutralBackground1Pressed',
  'colorNeutralBackground2',
  'colorNeutralBackground3',
  'colorNeutralBackgroundDisabled',
  'colorNeutralForeground1',
  'colorNeutralForeground1Hover',
  'colorNeutralForeground1Pressed',
  'colorNeutralForeground2',
  'colorNeutralForegroundDisabled',
  'colorNeutralForegroundOnBrand',
  'colorNeutralStroke1',
  'colorNeutralStrokeAccessible',
  'colorStatusDangerBorderActive',
  'colorStatusDangerForeground3',
  'colorStatusSuccessBorderActive',
  'colorStrokeFocus2',
  'fontFamilyMonospace',
  'fontWeightBold',
  'fontWeightRegular',
  'fontWeightSemibold',
] as const;

export type TokenName = (typeof tokenNames)[number];

/** What a style says to use a token: `var(--colorBrandStroke1)`. Fluent's own table holds 450 of them, and every one is a download. */
export const tokens = Object.fromEntries(tokenNames.map((name) => [name, `var(--${name})`])) as Readonly<
  Record<TokenName, string>
>;
