/** Whether an SPDX expression such as `(MIT OR CC0-1.0)` can be met with the licences given. */
export function isMet(expression: string, allowed: ReadonlySet<string>): boolean {
  const words = expression.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const word = words[at++];
    if (word !== '(') return word !== undefined && allowed.has(word);
    const inner = either();
    return words[at++] === ')' && inner;
  };
  const both = (): boolean => {
    let met = one();
    while (words[at] === 'AND') {
      at += 1;
      met = one() && met;
    }
    return met;
  };
  const either = (): boolean => {
    let met = both();
    while (words[at] === 'OR') {
      at += 1;
      met = both() || met;
    }
    return met;
  };
  return either() && at === words.length;
}
