import type { Escalation, Unheard } from './escalation';
import { beginningOf, codePointsIn } from './escalation-split';

export const unheardLimits = { messages: 30, characters: 20_000 } as const;

export type Side = Unheard['from'];

const withIndex = (list: readonly Unheard[], index: number, changed: Unheard): Unheard[] =>
  list.map((each, at) => (at === index ? changed : each));

/** Two texts of one side as one: the first that can be, so that what was said last stays as it was. */
function withOneLess(list: readonly Unheard[]): Unheard[] {
  for (const [index, first] of list.entries()) {
    const second = list.findIndex(
      (each, at) => at > index && each.from === first.from && each.kind === 'text' && first.kind === 'text',
    );
    const other = list[second];
    if (!other) continue;
    const text = `${first.text}\n\n${other.text}`;
    const merged = { ...first, text, cut: first.cut || other.cut };
    return withIndex(list, index, merged).filter((_, at) => at !== second);
  }
  // Nothing but pictures: each of them is in the record of the call.
  return list.slice(1);
}

const sizesOf = (list: readonly Unheard[]): number[] => list.map(({ text }) => codePointsIn(text));

/** Takes the end off the longest text, so that one long text does not push out many short ones. */
function withinSize(list: readonly Unheard[]): Unheard[] {
  const sizes = sizesOf(list);
  const over = sizes.reduce((sum, size) => sum + size, 0) - unheardLimits.characters;
  if (over <= 0) return [...list];
  const most = Math.max(...sizes);
  const index = sizes.indexOf(most);
  const longest = list[index];
  if (!longest) return [...list];
  const fair = Math.ceil(unheardLimits.characters / (list.length + 1));
  const text = beginningOf(longest.text, Math.max(most - over, Math.min(fair, most - 1)));
  return withinSize(withIndex(list, index, { ...longest, text, cut: true }));
}

function within(list: readonly Unheard[]): Unheard[] {
  let kept = [...list];
  while (kept.length > unheardLimits.messages) kept = withOneLess(kept);
  return withinSize(kept);
}

const cutOf = (list: readonly Unheard[], side: Side): number =>
  list.filter(({ from, cut }) => cut && from === side).length;

/** What is kept until it can be heard, with one more; and whose texts had to be cut for it. */
export function withUnheard(
  { unheard }: Pick<Escalation, 'unheard'>,
  message: Unheard,
): { unheard: Unheard[]; cutFrom: Side[] } {
  const same = unheard.findIndex(({ key }) => key === message.key);
  const kept = within(same < 0 ? [...unheard, message] : withIndex(unheard, same, message));
  const sides: Side[] = ['councillor', 'helper'];
  return { unheard: kept, cutFrom: sides.filter((side) => cutOf(kept, side) > cutOf(unheard, side)) };
}
