import type { Response } from 'express';

/** Text made safe to stand in HTML, in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

export const notice = 'Local tenant: for development and trying out, not Microsoft Teams or SharePoint.';

interface Page {
  readonly title: string;
  readonly body: string;
  readonly theme?: string;
  /** Origins that the page may show in a frame. */
  readonly frames?: readonly string[];
  /** Origins whose pictures the page may show, besides its own. */
  readonly images?: readonly string[];
  /** Where a form may lead, besides this origin. */
  readonly formTargets?: readonly string[];
  readonly script?: string;
  /** Lets in style sheets that scripts of this page put in, if they carry it. */
  readonly styleNonce?: string;
  readonly styles?: readonly string[];
}

function policy({ frames = [], images = [], formTargets = [], styleNonce }: Page): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styleNonce ? ` 'nonce-${styleNonce}'` : ''}`,
    `img-src ${["'self'", 'data:', ...images].join(' ')}`,
    "connect-src 'self'",
    `frame-src ${frames.join(' ') || "'none'"}`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Sends one whole page. Script and styles come as files of this origin, never inline. */
export function sendPage(response: Response, page: Page): void {
  response.set({
    'Content-Security-Policy': policy(page),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  });
  response.type('html').send(render(page));
}

/** The HTML alone, for pages that another library sends. */
export function render({
  title,
  body,
  theme = 'default',
  script,
  styles = ['/assets/page.css'],
}: Page): string {
  return `<!doctype html>
<html lang="en-GB" data-theme="${escapeHtml(theme)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${script ? `<script type="module" src="${script}"></script>` : ''}
</head>
<body>
<aside class="notice" aria-label="About this page">${notice}</aside>
${body}
</body>
</html>`;
}
