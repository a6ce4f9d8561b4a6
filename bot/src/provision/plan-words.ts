import type { Plan, Step } from './plan';

const rights = { read: 'read', write: 'read and write' } as const;

/** One step as a line for an administrator. */
export function stepWords(step: Step): string {
  switch (step.kind) {
    case 'create-list': {
      const count = step.body.columns.length;
      const what = step.body.list.template === 'documentLibrary' ? 'document library' : 'list';
      return `${step.site}: create ${what} '${step.list}' with ${count} columns`;
    }
    case 'add-column':
      return `${step.site}: add column '${step.column.name}' to '${step.list}'`;
    case 'change-column':
      return `${step.site}: change column '${step.column}' of '${step.list}': ${step.why}`;
    case 'grant':
      return `${step.site}: let application ${step.clientId} ${rights[step.role]} this site`;
    case 'fill-list':
      return step.resume
        ? `${step.site}: put the rest of ${step.items.length} starter items into '${step.list}', where an earlier run stopped`
        : `${step.site}: put ${step.items.length} starter items into '${step.list}'`;
    case 'set-version':
      return `schema version ${step.from} → ${step.to}`;
  }
}

function headline(toDo: number, refused: number): string {
  if (toDo > 0) return `Plan: ${toDo} to do.`;
  return refused > 0 ? 'Plan: no list has to change.' : 'Plan: nothing to do, both sites fit.';
}

/** The plan as lines, always shown before anything is done. */
export function planWords({ steps, leftAlone, notes, refusals }: Plan): string[] {
  return [
    headline(steps.length, refusals.length),
    ...steps.map((step) => `  - ${stepWords(step)}`),
    ...(leftAlone.length > 0
      ? ['Not ours, left as they are:', ...leftAlone.map((extra) => `  - ${extra}`)]
      : []),
    ...(notes.length > 0 ? ['Please look at:', ...notes.map((sentence) => `  - ${sentence}`)] : []),
    ...(refusals.length > 0 ? ['Refused:', ...refusals.map((sentence) => `  - ${sentence}`)] : []),
  ];
}
