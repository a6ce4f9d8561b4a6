/** What a checked access token says. `roles` is on app-only tokens, `scp` (space-separated) on delegated ones. */
export type Claims = Record<string, unknown> & {
  aud: string;
  oid: string;
  tid: string;
  appid?: string;
  roles?: string[];
  scp?: string;
};

/** Checks signature, issuer and times; rejects when the token is not to be trusted. The audience is checked here. */
export type Verify = (token: string) => Promise<Claims>;

export const graphAudience = 'https://graph.microsoft.com';
