import { request } from 'node:http';

/** One service process behind the proxy. */
export interface Instance {
  readonly name: string;
  readonly port: number;
}

export interface Instances {
  /** In the order in which they should be tried: those that are ready, each in its turn; then those that only answer. */
  inTurn(): readonly Instance[];
  isReady(name: string): boolean;
  /** Nothing listens there. Believed at once, until it answers again. */
  refused(instance: Instance): void;
  close(): void;
}

type Sight = 'ready' | 'answers' | 'away';

const lookEveryMs = 250;
/** The service itself waits three seconds for its works before it says that they stand still. */
const patienceMs = 1_000;

/** Knows which instances take requests, by asking each for `/readyz` four times a second. */
export function watchInstances(all: readonly Instance[]): Instances {
  const seen = new Map<string, Sight>(all.map(({ name }) => [name, 'away']));
  const asking = new Set<string>();
  let turn = 0;

  const look = async (instance: Instance): Promise<void> => {
    if (asking.has(instance.name)) return;
    asking.add(instance.name);
    seen.set(instance.name, await sightOf(instance));
    asking.delete(instance.name);
  };
  const lookAtAll = (): void => all.forEach((instance) => void look(instance));
  const timer = setInterval(lookAtAll, lookEveryMs);
  lookAtAll();

  const those = (sight: Sight): Instance[] => all.filter(({ name }) => seen.get(name) === sight);
  const turned = (some: readonly Instance[]): Instance[] => {
    const from = some.length === 0 ? 0 : turn % some.length;
    return [...some.slice(from), ...some.slice(0, from)];
  };
  return {
    inTurn: () => {
      turn += 1;
      return [...turned(those('ready')), ...turned(those('answers'))];
    },
    isReady: (name) => seen.get(name) === 'ready',
    refused: ({ name }) => void seen.set(name, 'away'),
    close: () => clearInterval(timer),
  };
}

/** One that is slow to answer has its reasons, and is still better than none. */
function sightOf({ port }: Instance): Promise<Sight> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port, path: '/readyz', agent: false, timeout: patienceMs });
    asked.once('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200 ? 'ready' : 'answers');
    });
    asked.once('timeout', () => {
      resolve('answers');
      asked.destroy();
    });
    asked.once('error', () => resolve('away'));
    asked.end();
  });
}
