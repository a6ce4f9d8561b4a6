import { createHash } from 'node:crypto';
import { existsSync, readFileSync, type Stats } from 'node:fs';
import path from 'node:path';
import express, { type RequestHandler, type Response } from 'express';

const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** Names that change with their content may be kept for ever; everything else is asked for again. */
const hasHash = /[-.][\w-]{8,}\.(js|css|woff2?|png|svg|json)$/;

/** Serves the built tab, in the packed form that the browser understands when the build has made one. */
export function tabFiles(folder: string): RequestHandler[] {
  const files = express.static(folder, {
    ...{ index: 'index.html', redirect: false, lastModified: false },
    setHeaders: cacheHeaders,
  });
  return [preferPacked(folder), files];
}

function cacheHeaders(response: Response, file: string, stats: Stats): void {
  const plain = file.replace(/\.(br|gz)$/, '');
  const keep = plain.includes(`${path.sep}assets${path.sep}`) && hasHash.test(plain);
  response.setHeader('Cache-Control', keep ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (!keep) response.setHeader('ETag', tagOf(file, stats));
}

const tags = new Map<string, string>();

/** From the content: two versions of a page can have one size, and files of a package have no time of their own. */
function tagOf(file: string, { size, mtimeMs }: Stats): string {
  const state = `${file} ${size} ${mtimeMs}`;
  const known = tags.get(state);
  if (known !== undefined) return known;
  const tag = `"${createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 27)}"`;
  tags.set(state, tag);
  return tag;
}

function preferPacked(folder: string): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const wanted = request.path.endsWith('/') ? `${request.path}index.html` : request.path;
    response.vary('Accept-Encoding');
    const accepted = request.acceptsEncodings();
    const found = encodings.find(
      ({ name, suffix }) => accepted.includes(name) && isInside(folder, wanted + suffix),
    );
    if (found) {
      response.type(path.extname(wanted));
      response.setHeader('Content-Encoding', found.name);
      request.url = wanted + found.suffix;
    }
    return next();
  };
}

function isInside(folder: string, wanted: string): boolean {
  const file = path.join(folder, wanted);
  return !wanted.includes('%') && file.startsWith(folder + path.sep) && existsSync(file);
}
