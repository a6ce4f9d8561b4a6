/// <reference lib="dom" />
import type { Resolve } from './contract/resolve.mjs';

type Factory = (...dependencies: readonly unknown[]) => unknown;

interface Definition {
  readonly dependencies: readonly string[];
  readonly factory: Factory;
}

const definitions = new Map<HTMLOrSVGScriptElement, Definition>();

/**
 * AMD's `define([id], [dependencies], factory)`; the id is the script's own business. Whoever calls it outside a script that
 * was loaded for it, such as a tool in the console, defines nothing that a web part could ask for.
 */
function define(...given: readonly unknown[]): void {
  const script = document.currentScript;
  if (!script) return;
  const factory = given.at(-1);
  const dependencies = given.find(Array.isArray) as readonly string[] | undefined;
  definitions.set(script, {
    dependencies: dependencies ?? [],
    factory: typeof factory === 'function' ? (factory as Factory) : () => factory,
  });
}

/** From here on, scripts can define themselves as modules. */
export function offerDefine(): void {
  Object.assign(window, { define: Object.assign(define, { amd: {} }) });
}

/** Runs one script of this origin; `integrity` is what it must hash to. */
export function runScript(url: string, integrity?: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    if (integrity) Object.assign(script, { integrity });
    script.src = url;
    script.addEventListener('load', () => resolve(script));
    script.addEventListener('error', () => reject(new Error(`The script ${url} could not be loaded.`)));
    document.head.append(script);
  });
}

/** What the module in a script exports, once everything that it asks for is there. */
export async function loadModule(url: string, resolve: Resolve, integrity?: string): Promise<unknown> {
  const definition = definitions.get(await runScript(url, integrity));
  if (!definition) throw new Error(`The script ${url} defines no module.`);
  const exported: object = {};
  const asked = definition.dependencies.map((name) =>
    name === 'exports' ? Promise.resolve(exported) : resolve(name),
  );
  const dependencies = await Promise.all(asked);
  return definition.factory(...dependencies) ?? exported;
}
