import type TurndownService from 'turndown';
import { goodLink } from '@councillor-safety/core/bulletin/bulletin-text-link';
import { linkTo } from './markdown-edits';

/** Word writes a list as paragraphs; the mark of each stands in a span of its own. */
const listMark = '[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]';
const neverWords =
  'head, style, script, xml, noscript, template, img, picture, svg, video, audio, iframe, object';

function listItems(body: HTMLElement): void {
  for (const mark of body.querySelectorAll(listMark)) {
    const line = mark.closest('p, li, h1, h2, h3, h4, h5, h6');
    const ordered = /^\s*\w{1,4}[.)]/.test(mark.textContent ?? '');
    mark.remove();
    if (line?.tagName === 'P') line.setAttribute('data-item', ordered ? '1.' : '-');
  }
}

/** Bold that is said by a style, and "bold" that is none (documents of Google stand in one). */
function boldByStyle(body: HTMLElement): void {
  for (const each of body.querySelectorAll<HTMLElement>('[style]')) {
    const weight = each.style.fontWeight;
    const isBold = weight === 'bold' || Number(weight) >= 600;
    const isTag = /^(B|STRONG)$/.test(each.tagName);
    if (weight === '' || isTag === isBold) continue;
    const other = each.ownerDocument.createElement(isBold ? 'strong' : 'span');
    other.append(...each.childNodes);
    if (isTag) each.replaceWith(other);
    else each.append(other);
  }
}

function wordsOf(html: string): HTMLElement {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const gone: Node[] = [];
  while (comments.nextNode()) gone.push(comments.currentNode);
  for (const node of [...gone, ...body.querySelectorAll(neverWords)]) node.parentNode?.removeChild(node);
  listItems(body);
  boldByStyle(body);
  return body;
}

const inOneLine = (words: string): string => words.replace(/\s*\n\s*/g, ' ').trim();
const element = (node: TurndownService.Node): HTMLElement => node as HTMLElement;

function itemOf(words: string, node: HTMLElement): string {
  const list = node.parentElement;
  const at = list ? [...list.children].filter(({ tagName }) => tagName === 'LI').indexOf(node) + 1 : 1;
  const [first = '', ...rest] = words.trim().split(/\n+(?=(?:-|\d+\.) )/);
  const sign = list?.tagName === 'OL' ? `${at}.` : '-';
  // Lists are one deep: what stood in one becomes items after it.
  return `${[`${sign} ${inOneLine(first)}`, ...rest.map((line) => line.trim())].join('\n')}\n`;
}

function rules(service: TurndownService): TurndownService {
  const plain = (words: string): string => words;
  return service
    .addRule('heading', {
      filter: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
      replacement: (words) => {
        const line = inOneLine(words).replaceAll('**', '');
        return line === '' ? '' : `\n\n## ${line}\n\n`;
      },
    })
    .addRule('bold', {
      filter: ['b', 'strong'],
      replacement: (words) => {
        const inner = words.replaceAll('**', '');
        const [, before = '', line = '', end = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? [];
        return line === '' ? inner : `${before}${line.replace(/[^\n]+/g, '**$&**')}${end}`;
      },
    })
    .addRule('link', {
      filter: 'a',
      replacement: (words, node) => {
        const href = goodLink(element(node).getAttribute('href') ?? '');
        const line = inOneLine(words);
        return href === undefined || line === '' ? words : linkTo({ words: line, href });
      },
    })
    .addRule('item', { filter: 'li', replacement: (words, node) => itemOf(words, element(node)) })
    .addRule('wordItem', {
      filter: (node) => node.nodeName === 'P' && node.hasAttribute('data-item'),
      replacement: (words, node) => {
        const next = element(node).nextElementSibling?.hasAttribute('data-item');
        const before = element(node).previousElementSibling?.hasAttribute('data-item');
        const sign = element(node).getAttribute('data-item') ?? '-';
        return `${before ? '\n' : '\n\n'}${sign} ${inOneLine(words)}${next ? '' : '\n\n'}`;
      },
    })
    .addRule('cell', { filter: ['td', 'th'], replacement: (words) => ` ${inOneLine(words)} ` })
    .addRule('row', { filter: 'tr', replacement: (words) => `${words.trim().replace(/ {2,}/g, ' ')}\n\n` })
    .addRule('line', { filter: 'br', replacement: () => '\n' })
    .addRule('rule', { filter: 'hr', replacement: () => '\n\n' })
    .addRule('plain', { filter: ['em', 'i', 'code', 'u', 's'], replacement: plain })
    .addRule('block', { filter: ['pre', 'blockquote'], replacement: (words) => `\n\n${words}\n\n` });
}

/**
 * What was copied from Word or a page, in a bulletin's small Markdown: headings, bold, lists and https links. Pictures and looks are
 * left out; of tables their words are kept.
 */
export async function markdownFromHtml(html: string): Promise<string> {
  const { default: Turndown } = await import('turndown');
  const service = rules(new Turndown());
  return service
    .turndown(wordsOf(html))
    .replace(/\u00a0/g, ' ')
    .replace(/(\w)\\_(?=\w)/g, '$1_')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
