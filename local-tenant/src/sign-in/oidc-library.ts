import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

export interface AdapterPayload {
  readonly uid?: string;
  readonly grantId?: string;
  readonly [key: string]: unknown;
}
export interface Adapter {
  find(id: string): Promise<AdapterPayload | undefined>;
  findByUid(uid: string): Promise<AdapterPayload | undefined>;
  findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
  upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
  consume(id: string): Promise<void>;
  destroy(id: string): Promise<void>;
  revokeByGrantId(grantId: string): Promise<void>;
}
export interface Grant {
  addOIDCScope(scope: string): void;
  addResourceScope(resource: string, scope: string): void;
  save(): Promise<string>;
}
export interface Context {
  body: unknown;
  type: string;
  set(header: string, value: string): void;
  readonly oidc?: {
    readonly route?: string;
    readonly params?: Readonly<Record<string, unknown>>;
    readonly entities: {
      readonly Account?: { readonly accountId: string };
      readonly Client?: { readonly clientId: string };
      readonly AuthorizationCode?: { readonly scope?: string };
      readonly RefreshToken?: { readonly scope?: string };
    };
  };
}
export interface IssuedToken {
  readonly accountId?: string;
  readonly scope?: string;
}
export interface Interaction {
  readonly uid: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly prompt: { readonly name: string };
}
export interface Provider {
  readonly Grant: new (of: { accountId: string; clientId: string }) => Grant;
  use(middleware: (ctx: Context, next: () => Promise<void>) => Promise<void>): void;
  on(event: string, listener: (ctx: Context, error: Error) => void): void;
  callback(): (req: IncomingMessage, res: ServerResponse) => void;
  interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>;
  interactionFinished(
    req: IncomingMessage,
    res: ServerResponse,
    result: Readonly<Record<string, unknown>>,
  ): Promise<void>;
}
export interface Prompt {
  readonly name: string;
  readonly checks: { clear(): void };
}

/** The part of oidc-provider 9 that sign-in stands on. The package ships no types of its own. */
interface Library {
  readonly Provider: new (issuer: string, configuration: Readonly<Record<string, unknown>>) => Provider;
  readonly interactionPolicy: {
    readonly Prompt: new (info: { name: string; requestable: boolean }) => Prompt;
    base(): Prompt[] & { get(name: string): Prompt };
  };
}

export const { Provider: OidcProvider, interactionPolicy } = createRequire(__filename)(
  'oidc-provider',
) as Library;
