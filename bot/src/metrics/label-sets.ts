import { graphAreas } from './meter';

/** What a label says when its value is none of those declared. */
export const otherValue = 'other';

const outcomes: readonly string[] = [
  ...['done', 'passing', 'not-installed', 'blocked', 'gone', 'too-big', 'refused', 'fault'],
  ...['filed', 'again'],
];

const statuses = [
  ...['200', '201', '202', '204', '206', '301', '302', '304', '308'],
  ...[
    '400',
    '401',
    '403',
    '404',
    '405',
    '408',
    '409',
    '410',
    '411',
    '412',
    '413',
    '415',
    '416',
    '423',
    '424',
  ],
  ...['428', '429', '499', '500', '501', '502', '503', '504', '507', '509', 'no-answer'],
];

/** Every label there is. What is empty here is declared by the product's own parts at start. */
const standing = {
  area: graphAreas,
  method: ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'],
  status: statuses,
  outcome: outcomes,
  operation: ['send', 'typing', 'update', 'post', 'channelsOf', 'begin', 'picture'],
  vital: ['database', 'jobs', 'timers', 'messages'],
  lane: ['urgent', 'ordinary', 'bulk'],
  state: ['created', 'retry', 'active'],
  quantile: ['0.5', '0.99', '1'],
  memory: ['resident', 'heap_used', 'heap_total', 'external'],
  route: [],
  feature: [],
  kind: [],
  message: [],
  timer: [],
  queue: [],
} satisfies Readonly<Record<string, readonly string[]>>;

export type LabelName = keyof typeof standing;
export type DeclaredAtStart = Pick<
  Record<LabelName, readonly string[]>,
  'route' | 'feature' | 'kind' | 'message' | 'timer' | 'queue'
>;

export interface LabelSets {
  /** Each label has a fixed set of values, known before anybody asks for anything, so that no name or id can become one. */
  readonly values: ReadonlyMap<string, ReadonlySet<string>>;
  declare(values: DeclaredAtStart): void;
  /** The labels with their values, and `other` for each that was not declared. */
  of<Name extends LabelName>(labels: Readonly<Partial<Record<Name, string>>>): Record<Name, string>;
}

export function createLabelSets(): LabelSets {
  const values = new Map<string, Set<string>>(
    Object.entries<readonly string[]>(standing).map(([name, given]) => [name, new Set(given)]),
  );
  return {
    values,
    declare: (more) => {
      for (const [name, given] of Object.entries(more)) values.set(name, new Set(given));
    },
    of: <Name extends LabelName>(labels: Readonly<Partial<Record<Name, string>>>) =>
      Object.fromEntries(
        Object.entries(labels as Record<string, string>).map(([name, value]) => [
          name,
          values.get(name)?.has(value) ? value : otherValue,
        ]),
      ) as Record<Name, string>,
  };
}

export const statusLabel = (status: number): string => (status === 0 ? 'no-answer' : String(status));
