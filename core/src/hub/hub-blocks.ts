/** Blocks of the hub below the emergency numbers, which are none of them: nobody can move or remove those. */
export const hubBlocks = ['ways-in', 'contacts', 'what-happens', 'support', 'bulletins', 'guidance'] as const;
export type HubBlock = (typeof hubBlocks)[number];

/** One line of the setting: every block has one, in the order of the page. */
export interface BlockChoice {
  readonly block: HubBlock;
  readonly shown: boolean;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * What the setting says of each block, whatever was saved: unknown and doubled names are dropped, and a block that the
 * setting does not know yet comes last and is shown, so that a new version's block is not lost on old pages.
 */
export function readBlocks(saved: unknown): readonly BlockChoice[] {
  const choices = new Map<HubBlock, boolean>();
  for (const line of Array.isArray(saved) ? (saved as readonly unknown[]) : []) {
    const block = isRecord(line) && hubBlocks.find((name) => name === line['block']);
    if (isRecord(line) && block && !choices.has(block)) choices.set(block, line['shown'] !== false);
  }
  for (const block of hubBlocks) if (!choices.has(block)) choices.set(block, true);
  return [...choices].map(([block, shown]) => ({ block, shown }));
}

export const shownBlocks = (choices: readonly BlockChoice[]): readonly HubBlock[] =>
  choices.flatMap(({ block, shown }) => (shown ? [block] : []));

/** One place up or down; at the end of the list nothing moves. */
export function moveBlock(
  choices: readonly BlockChoice[],
  { block, to }: { readonly block: HubBlock; readonly to: 'up' | 'down' },
): readonly BlockChoice[] {
  const from = choices.findIndex((choice) => choice.block === block);
  const moved = choices[from];
  const other = choices[to === 'up' ? from - 1 : from + 1];
  if (!moved || !other) return choices;
  return choices.map((choice) => (choice === moved ? other : choice === other ? moved : choice));
}

export const toggleBlock = (choices: readonly BlockChoice[], block: HubBlock): readonly BlockChoice[] =>
  choices.map((choice) => (choice.block === block ? { block, shown: !choice.shown } : choice));
