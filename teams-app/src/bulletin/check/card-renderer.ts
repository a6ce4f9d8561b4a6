import { bulletinCard, type BulletinCardParts } from '@councillor-safety/core/bulletin/bulletin-card';
// Not the whole library: its carousel brings another one along.
import { AdaptiveCard, SerializationContext } from 'adaptivecards/lib/card-elements';
import { HostConfig } from 'adaptivecards/lib/host-config';
import { Versions } from 'adaptivecards/lib/serialization';

const text = (name: string): object => {
  const colours = { default: `var(--card-${name})`, subtle: 'var(--card-faint)' };
  return { ...colours, highlightColors: colours };
};

const foregroundColors = {
  ...{ default: text('ink'), dark: text('ink'), light: text('faint'), accent: text('accent') },
  ...{ good: text('good'), warning: text('warning'), attention: text('attention') },
};

/** How cards look here: a host config of the renderer. Sizes in pixels; colours by name, so that a theme needs no new drawing. */
const hostConfig = {
  fontFamily: 'inherit',
  supportsInteractivity: true,
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 600 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  actions: {
    ...{ maxActions: 5, buttonSpacing: 8, spacing: 'medium' },
    ...{ actionsOrientation: 'horizontal', actionAlignment: 'left', allowTitleToWrap: true },
    // Nothing unfolds here: whoever wrote something in there would write it in vain.
    showCard: { actionMode: 'popup' },
  },
  containerStyles: {
    default: { backgroundColor: 'var(--card-ground)', foregroundColors },
    emphasis: { backgroundColor: 'var(--card-emphasis)', foregroundColors },
  },
  // Below the heading of the preview.
  textBlock: { headingLevel: 3 },
};

const doNothing = (): void => undefined;

/** Draws the card of a bulletin. Its buttons and links do nothing. Undefined when there is nothing to draw. */
export function drawBulletin(parts: BulletinCardParts): HTMLElement | undefined {
  // The cards are made so that they hold no Markdown.
  AdaptiveCard.onProcessMarkdown = doNothing;
  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  card.onExecuteAction = doNothing;
  card.parse(bulletinCard(parts), new SerializationContext(Versions.v1_5));
  const drawn = card.render();
  // The renderer would label and focus an element without a role.
  drawn?.removeAttribute('aria-label');
  drawn?.removeAttribute('tabindex');
  return drawn;
}
