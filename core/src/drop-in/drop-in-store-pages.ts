import type { Page, Stored } from '../sharepoint/stored';

/** The items of a question, page after page; `read` reads the page that begins at `next`. */
export async function* pagesOf<R>(
  read: (next: string | undefined) => Promise<Page<R>>,
): AsyncGenerator<readonly Stored<R>[]> {
  let next: string | undefined;
  do {
    const page = await read(next);
    yield page.items;
    next = page.next;
  } while (next !== undefined);
}
