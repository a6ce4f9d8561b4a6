import { startStack, type Stack } from '../../setup/stack';

export interface TellingStack extends Stack {
  /** `METHOD path` of every route of the very service that answers here. */
  readonly routes: readonly string[];
}

export async function startTellingStack(): Promise<TellingStack> {
  const stack = await startStack({}, { program: 'tests/security/support/service-that-tells.cjs' });
  const told = /^routes (.+)$/m.exec(stack.service().output())?.[1];
  if (told === undefined) throw new Error('The service did not tell its routes');
  return { ...stack, routes: JSON.parse(told) as string[] };
}
