const many = 5;
const withinMs = 1_000;
const halfForMs = 2_000;
const stepMs = 200;
const step = 0.1;

export interface Slowing {
  refused(): void;
  /** Of the usual rate: 1 unless many calls were refused a little while ago. */
  share(): number;
}

/** Many refusals within a second mean that all of it is too fast: half of it for a while, then a little more at a time. */
export function createSlowing(now: () => number): Slowing {
  let refusals: readonly number[] = [];
  let slowedAt = -Infinity;
  return {
    refused: () => {
      const at = now();
      refusals = [...refusals.filter((each) => at - each < withinMs), at].slice(-many);
      if (refusals.length === many) slowedAt = at;
    },
    share: () => {
      const since = now() - slowedAt - halfForMs;
      return since < 0 ? 0.5 : Math.min(1, 0.6 + step * Math.floor(since / stepMs));
    },
  };
}
