import type { Scraped } from '@councillor-safety/bot/metrics/scrape';

/** One line of Prometheus' text form. */
export interface Sample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

const quoted = /(\w+)="((?:[^"\\]|\\.)*)"/g;

/** @throws on a line that is none of that form */
export function samplesIn(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, name, labels = '', value] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`Not a sample: ${line}`);
    const pairs = [...labels.matchAll(quoted)].map(([, label = '', said = '']) => [label, said] as const);
    return { name, labels: Object.fromEntries(pairs), value: Number(value) };
  });
}

export const emptyStock = { accepted: [], outbox: [], timers: [], jobs: [] };

export const allWell: Scraped = {
  stock: () => Promise.resolve(emptyStock),
  vitals: () => Promise.resolve({ database: true, jobs: true, timers: true, messages: true }),
  state: () => ({ draining: false, microsoft365Answers: true }),
};
