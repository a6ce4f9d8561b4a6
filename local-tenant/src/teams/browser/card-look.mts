/** Colours by the names of the page's own, so that a change of theme needs no new drawing. */
const text = (name: string): object => {
  const colours = { default: `var(--${name})`, subtle: 'var(--faint)' };
  return { ...colours, highlightColors: { default: 'var(--notice)', subtle: 'var(--notice)' } };
};

const foregroundColors = {
  default: text('ink'),
  dark: text('ink'),
  light: text('faint'),
  accent: text('accent'),
  good: text('good'),
  warning: text('warning'),
  attention: text('mistake'),
};

const tinted = (name: string): object => ({
  backgroundColor: `color-mix(in srgb, var(--${name}) 10%, var(--surface))`,
  foregroundColors,
});

/** How cards look here: a host config of the renderer. Sizes in pixels. */
export const cardLook = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 8 },
  separator: { lineThickness: 1, lineColor: 'var(--line)' },
  actions: {
    maxActions: 6,
    buttonSpacing: 8,
    spacing: 'medium',
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  containerStyles: {
    default: { backgroundColor: 'var(--surface)', foregroundColors },
    emphasis: { backgroundColor: 'var(--page)', foregroundColors },
    accent: tinted('accent'),
    good: tinted('good'),
    warning: tinted('warning'),
    attention: tinted('mistake'),
  },
  inputs: { label: { inputSpacing: 'small' }, errorMessage: { color: 'attention', weight: 'bolder' } },
  textBlock: { headingLevel: 2 },
} as const;
