import type * as Cards from 'adaptivecards';

declare global {
  interface Window {
    AdaptiveCards?: typeof Cards;
  }
}

export interface CardParts {
  readonly content: unknown;
  readonly into: HTMLElement;
  readonly replyToId: string;
  readonly act: (action: object) => Promise<unknown>;
}

let loading: Promise<typeof Cards> | undefined;

/** Only a chat with a card in it pays for the renderer. */
function library(): Promise<typeof Cards> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = '/assets/adaptivecards.js';
    script.onload = () => {
      if (window.AdaptiveCards) resolve(window.AdaptiveCards);
      else reject(new Error('The card renderer did not start.'));
    };
    script.onerror = () => reject(new Error('The card renderer could not be loaded.'));
    document.head.append(script);
  });
  return loading;
}

function draw(cards: typeof Cards, parts: CardParts): void {
  const { content, into, replyToId, act } = parts;
  const card = new cards.AdaptiveCard();
  card.hostConfig = new cards.HostConfig({ fontFamily: 'inherit', supportsInteractivity: true });
  card.onExecuteAction = (action) => {
    if (action instanceof cards.OpenUrlAction) {
      window.open(action.url, '_blank', 'noopener');
      return;
    }
    if (!(action instanceof cards.SubmitAction || action instanceof cards.ExecuteAction)) return;
    const execute = action instanceof cards.ExecuteAction;
    const verb = execute ? action.verb : undefined;
    const sent = { kind: execute ? 'execute' : 'submit', replyToId, id: action.id, verb, data: action.data };
    void act(sent).then(
      (answer) => redraw(answer, parts),
      (error: unknown) => complain(error, into),
    );
  };
  card.parse(content, new cards.SerializationContext(cards.Versions.v1_5));
  const drawn = card.render();
  if (drawn) into.replaceChildren(drawn);
}

/** An `Action.Execute` may be answered with a card to show in place of the old one. */
function redraw(answer: unknown, parts: CardParts): void {
  const { type, value } = (answer ?? {}) as { type?: string; value?: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') void renderCard({ ...parts, content: value });
}

function complain(error: unknown, into: HTMLElement): void {
  const line = document.createElement('p');
  line.setAttribute('role', 'alert');
  line.textContent = error instanceof Error ? error.message : String(error);
  into.append(line);
}

/** Draws an adaptive card in place of its fallback text. */
export async function renderCard(parts: CardParts): Promise<void> {
  try {
    draw(await library(), parts);
  } catch (error) {
    complain(error, parts.into);
  }
}
