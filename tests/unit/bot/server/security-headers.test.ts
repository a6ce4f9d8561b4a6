import { createHash } from 'node:crypto';
import { securityHeaders } from '@councillor-safety/bot/server/security-headers';

/** The policy that the service would send from this host. */
function policyOn(host: string, localTenantUrl?: string): string[] {
  const sent = new Map<string, string>();
  const response = {
    setHeader: (name: string, value: string) => sent.set(name.toLowerCase(), value),
    removeHeader: () => undefined,
  };
  securityHeaders({ host, localTenantUrl })({} as never, response as never, (error?: unknown) => {
    if (error) throw error as Error;
  });
  return (sent.get('content-security-policy') ?? '').split(';').map((part) => part.trim());
}

describe.each([
  ['in earnest', policyOn('0.0.0.0')],
  ['on one machine', policyOn('127.0.0.1', 'http://localhost:3000')],
])('the content security policy %s', (_where, policy) => {
  test('takes styles from its own origin, and inline only an element that is empty', () => {
    const nothing = createHash('sha256').update('').digest('base64');
    expect(policy.filter((part) => part.startsWith('style-src'))).toEqual([
      `style-src 'self' 'sha256-${nothing}'`,
    ]);
  });

  test('takes pictures, sound and film from nowhere else, and sends forms nowhere else', () => {
    expect(policy).toEqual(
      expect.arrayContaining([
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "form-action 'self'",
        "default-src 'self'",
      ]),
    );
  });

  test('names every directive once', () => {
    const names = policy.map((part) => part.split(' ')[0]);
    expect(new Set(names).size).toBe(names.length);
  });
});
