/** Names of Fluent's design tokens that the web parts use; the style sheets say `var(--colorBrandStroke1)`. */
export const tokenNames = [
  'borderRadiusMedium',
  'borderRadiusLarge',
  'colorBrandBackground',
  'colorBrandBackgroundHover',
  'colorBrandForegroundLink',
  'colorBrandForegroundLinkHover',
  'colorNeutralBackground1',
  'colorNeutralBackground1Hover',
  'colorNeutralBackground2',
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForegroundOnBrand',
  'colorNeutralStroke1',
  'colorNeutralStrokeAccessible',
  'colorStatusDangerBackground1',
  'colorStatusDangerForeground1',
  'colorStatusSuccessForeground1',
  'colorStatusWarningBackground1',
  'colorStatusWarningForeground1',
  'colorStrokeFocus1',
  'colorStrokeFocus2',
  'fontFamilyBase',
] as const;

export type TokenName = (typeof tokenNames)[number];
export type TokenValues = Readonly<Record<TokenName, string>>;
