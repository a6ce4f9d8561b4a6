/**
 * Strings are kept under the paths that Teams' own localisation files use (`bots[0].commandLists[0].commands[1].title`), so
 * that a second language is one more file with the same keys.
 */
export function placeStrings(manifest: object, strings: Readonly<Record<string, string>>): object {
  const copy = structuredClone(manifest);
  for (const [path, text] of Object.entries(strings)) place(copy, { path, text });
  return copy;
}

function place(manifest: object, { path, text }: { path: string; text: string }): void {
  const steps = path.split(/[.[\]]+/).filter(Boolean);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<unknown>(
    (at, step) => (isFolder(at) ? at[step] : undefined),
    manifest as unknown,
  );
  if (!isFolder(parent)) throw new Error(`The manifest has no place for the string '${path}'`);
  parent[last] = text;
}

const isFolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
