/** Entra's numbers may change at any time; whatever is not here is told by its number alone. */
const reasons: Readonly<Record<string, string>> = {
  AADSTS7000215: 'the client secret is wrong',
  AADSTS7000222: 'the client secret has ended',
  AADSTS700016: 'the tenant does not know this client id',
  AADSTS90002: 'there is no such tenant',
  AADSTS700027: 'the certificate is not one that the app registration knows, or it has ended',
  AADSTS700024: 'the proof was not in date: look at the clock of this machine',
  AADSTS700021: 'the proof was made for another client id',
  AADSTS700023: 'the proof was made for another tenant',
  AADSTS70021: 'the app registration does not trust this managed identity',
  AADSTS700211: 'the app registration trusts managed identities of another tenant',
  AADSTS700212: 'the app registration trusts the managed identity for another audience',
  AADSTS700213: 'the app registration does not trust this managed identity',
};

/** The application got no token. The message is one sentence for an administrator and fit for a log: no key, no token, no secret. */
export class SignInFailure extends Error {
  override readonly name = 'SignInFailure';
  /** Entra's number such as `AADSTS700027`, or the library's own word for it. */
  readonly code: string;

  constructor(code: string, reason: string) {
    super(`The application could not sign in: ${reason} (${code}).`);
    this.code = code;
  }
}

interface TokenError {
  readonly errorCode?: unknown;
  readonly errorMessage?: unknown;
}

/** What msal throws, in our words; its own can quote what was sent. */
export function signInFailure(error: unknown): SignInFailure {
  if (error instanceof SignInFailure) return error;
  const { errorCode, errorMessage } = (error ?? {}) as TokenError;
  const [number] = typeof errorMessage === 'string' ? (/AADSTS\d+/.exec(errorMessage) ?? []) : [];
  if (number !== undefined) return new SignInFailure(number, reasons[number] ?? 'Microsoft Entra refused it');
  const code = typeof errorCode === 'string' && /^\w{1,64}$/.test(errorCode) ? errorCode : 'no_answer';
  return new SignInFailure(code, 'Microsoft Entra gave no token');
}
