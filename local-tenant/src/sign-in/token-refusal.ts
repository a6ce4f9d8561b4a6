/** Why the token endpoint gives no token, with Entra's number in front of the description. */
export class TokenRefusal extends Error {
  override readonly name = 'TokenRefusal';

  constructor(
    readonly status: number,
    readonly error: string,
    readonly description: string,
  ) {
    super(description);
  }
}

export const invalidClient = (description: string): TokenRefusal =>
  new TokenRefusal(401, 'invalid_client', description);
