import type * as Cards from 'adaptivecards';
import { wordsOf } from './calls.mjs';
import { readCardAnswer } from './card-answer.mjs';
import { cardLibrary } from './card-library.mjs';
import { cardLook } from './card-look.mjs';

export interface CardHost {
  readonly act: (action: object) => Promise<unknown>;
  /** Opens an address: within the shell, or on the web. */
  readonly open: (address: string) => void;
  readonly say: (text: string) => void;
}

export interface CardParts {
  readonly content: unknown;
  readonly into: HTMLElement;
  readonly replyToId: string;
  readonly host: CardHost;
}

function complain(error: unknown, into: HTMLElement): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.className = 'mistake';
  line.textContent = wordsOf(error);
  into.querySelector('.mistake')?.remove();
  into.append(line);
}

/** The focus stays where it is; a second press while the first is under way does nothing. */
function setBusy(into: HTMLElement, busy: boolean): void {
  into.setAttribute('aria-busy', String(busy));
  into.querySelectorAll('button').forEach((each) => {
    if (busy) each.setAttribute('aria-disabled', 'true');
    else each.removeAttribute('aria-disabled');
  });
}

async function press(sent: object, parts: CardParts): Promise<void> {
  const { into, host } = parts;
  if (into.getAttribute('aria-busy') === 'true') return;
  setBusy(into, true);
  into.querySelector('.mistake')?.remove();
  try {
    const answer = readCardAnswer(await host.act(sent));
    if (answer.kind === 'card') await renderCard({ ...parts, content: answer.content });
    if (answer.kind === 'message') host.say(answer.text);
    if (answer.kind === 'error') complain(answer.text, into);
  } catch (error) {
    complain(error, into);
  } finally {
    setBusy(into, false);
  }
}

function actionsOf(cards: typeof Cards, parts: CardParts) {
  return (action: Cards.Action): void => {
    if (action instanceof cards.OpenUrlAction) parts.host.open(action.url ?? '');
    if (!(action instanceof cards.SubmitAction || action instanceof cards.ExecuteAction)) return;
    const execute = action instanceof cards.ExecuteAction;
    const verb = execute ? action.verb : undefined;
    const kind = execute ? 'execute' : 'submit';
    void press({ kind, replyToId: parts.replyToId, id: action.id, verb, data: action.data }, parts);
  };
}

function draw(cards: typeof Cards, parts: CardParts): void {
  const { content, into } = parts;
  const card = new cards.AdaptiveCard();
  card.hostConfig = new cards.HostConfig(cardLook);
  card.onExecuteAction = actionsOf(cards, parts);
  card.parse(content, new cards.SerializationContext(cards.Versions.v1_5));
  const drawn = card.render();
  if (!drawn) return;
  // The renderer would label and focus an element without a role.
  drawn.removeAttribute('aria-label');
  drawn.removeAttribute('tabindex');
  const hadFocus = into.contains(document.activeElement);
  into.setAttribute('role', 'group');
  into.setAttribute('aria-label', card.speak || 'Card');
  into.tabIndex = -1;
  into.replaceChildren(drawn);
  if (hadFocus) into.focus();
}

/** Draws an adaptive card in place of its fallback text. */
export async function renderCard(parts: CardParts): Promise<void> {
  try {
    draw(await cardLibrary(), parts);
  } catch (error) {
    complain(error, parts.into);
  }
}
