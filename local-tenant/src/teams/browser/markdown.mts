/** What bots use of Markdown in Teams: paragraphs, **bold**, *italic*, [links](https://…). Everything else stays text. */
const marks = /\*\*(.+?)\*\*|\*(.+?)\*|\[([^\]]+)\]\(((?:https?|tel|mailto):[^)\s]+)\)/g;

function wrapped(tag: 'strong' | 'em', text: string): HTMLElement {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function link(text: string, href: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.textContent = text;
  made.href = href;
  if (href.startsWith('http')) Object.assign(made, { target: '_blank', rel: 'noopener' });
  return made;
}

function inline(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, bold, italic, label, href] = match;
    parts.push(text.slice(end, match.index));
    if (bold) parts.push(wrapped('strong', bold));
    else if (italic) parts.push(wrapped('em', italic));
    else if (label && href) parts.push(link(label, href));
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)];
}

/** Paragraphs as elements. Never by way of HTML, so that nothing a bot repeats can become one. */
export function markdown(text: string): HTMLElement[] {
  return text.split(/\n{2,}/).map((paragraph) => {
    const made = document.createElement('p');
    made.className = 'text';
    made.append(...inline(paragraph));
    return made;
  });
}
