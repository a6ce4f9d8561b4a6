import type { ShellConfig } from '../shell-config.js';
import { readDeepLink } from './deep-link.mjs';
import type { NestedRequest, Session } from './nested-sign-in.mjs';
import { legacyContext, runtime } from './tab-context.mjs';
import type { ThemeWatch } from './theme.mjs';

/** A request as teams-js 2 posts it. */
interface Request {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args?: readonly unknown[];
  readonly data?: string;
}

export interface Task {
  readonly url: string;
  readonly title?: string;
}

export interface TabHostOptions {
  readonly frame: HTMLIFrameElement;
  readonly frameContext: 'content' | 'task';
  readonly config: ShellConfig;
  readonly session: Session;
  readonly theme: ThemeWatch;
  /** Opens a dialog; resolves with `[error, result]` when it closes. */
  readonly startTask?: (task: Task) => Promise<[string | null, unknown]>;
  readonly completeTask?: (result: unknown) => void;
  readonly openChat?: () => void;
  readonly onReady?: () => void;
}

export interface TabHost {
  /** The product's tab, at one of its pages. */
  show(subPageId: string | undefined): void;
  load(url: string): void;
  /** Whether the page in the frame has spoken to its host yet. */
  answered(): boolean;
  close(): void;
}

const notSupported = (func: string) => ({
  errorCode: 100,
  message: `The local tenant does not offer '${func}'.`,
});

type Handler = (args: readonly unknown[]) => unknown[] | Promise<unknown[]>;

/** Speaks Teams' side of teams-js with one frame: the service's origin and that frame, nobody else. */
export function createTabHost(options: TabHostOptions): TabHost {
  const { frame, frameContext, config, session, theme } = options;
  const origin = new URL(config.serviceUrl).origin;
  const sessionId = crypto.randomUUID();
  let subPageId = config.subPageId;
  let answered = false;

  const post = (message: object): void => frame.contentWindow?.postMessage(message, origin);
  const event = (func: string, args: unknown[]): void => post({ func, args });
  const load = (url: string): void => void (frame.src = url);

  const show = (page: string | undefined): void => {
    subPageId = page;
    load(`${config.serviceUrl}/tab/`);
  };

  function follow(address: string): boolean {
    const link = readDeepLink(address, origin);
    if (link.kind === 'chat') options.openChat?.();
    if (link.kind === 'tab') show(link.subPageId);
    if (link.kind === 'call') location.assign(link.url);
    if (link.kind === 'web') window.open(link.url, '_blank', 'noopener');
    return link.kind !== 'unknown';
  }

  const context = () => legacyContext({ config, theme: theme.current(), frameContext, sessionId, subPageId });
  const navigate: Handler = ([target]) => {
    show((target as { subPageId?: string } | undefined)?.subPageId);
    return [true];
  };

  const handlers: Readonly<Record<string, Handler>> = {
    initialize: () => [frameContext, 'web', '2.58.0', JSON.stringify(runtime)],
    getContext: () => [context()],
    registerHandler: () => [true],
    readyForUnload: () => [true],
    executeDeepLink: ([address]) => [follow(String(address))],
    'pages.navigateToApp': navigate,
    'pages.currentApp.navigateTo': navigate,
    'pages.currentApp.navigateToDefaultPage': () => navigate([]),
    setFrameContext: () => [true],
    shareDeepLink: () => [true],
    'appInitialization.appLoaded': () => [true],
    'appInitialization.success': () => [true],
    'appInitialization.failure': () => [true],
    'appInitialization.expectedFailure': () => [true],
    'tasks.startTask': async ([task]) =>
      options.startTask ? await options.startTask(task as Task) : ['not available'],
    'tasks.updateTask': () => [null],
    'tasks.completeTask': ([result]) => (options.completeTask?.(result), [true]),
  };

  async function answer({ id, uuidAsString, func, args = [], data }: Request): Promise<void> {
    if (func === 'nestedAppAuth.execute') {
      event(func, ['', await session.answer(JSON.parse(data ?? '') as NestedRequest)]);
      return;
    }
    const handler = Object.hasOwn(handlers, func) ? handlers[func] : undefined;
    post({ id, uuidAsString, args: handler ? await handler(args) : [notSupported(func)] });
  }

  const listener = (message: MessageEvent<Request | undefined>): void => {
    if (message.origin !== origin || message.source !== frame.contentWindow) return;
    if (typeof message.data?.func !== 'string') return;
    if (!answered) options.onReady?.();
    answered = true;
    void answer(message.data);
  };
  window.addEventListener('message', listener);
  theme.onChange((name) => event('themeChange', [name]));

  return {
    show,
    load,
    answered: () => answered,
    close: () => window.removeEventListener('message', listener),
  };
}
