import { createHash, X509Certificate } from 'node:crypto';
import type { Sql } from '../storage/sql';

export interface ManagedIdentity {
  readonly clientId: string;
  /** Object id of its service principal: the subject of its tokens. */
  readonly principalId: string;
  /** Negative for tokens that have already ended. */
  readonly lifetimeSeconds: number;
  /** The application that has a federated credential for it. */
  readonly trustedBy?: string;
}

const toSha256 = (certificate: X509Certificate): string =>
  createHash('sha256').update(certificate.raw).digest('base64url');

const principalOf = (clientId: string): string => clientId.replace(/^./, 'f');

interface IdentityRow {
  readonly client_id: string;
  readonly lifetime: number;
  readonly trusted_by: string | null;
}

/** What app registrations know beside their secrets. Nothing until somebody registers it. */
export class Registrations {
  constructor(private readonly sql: Sql) {
    sql.run(
      'CREATE TABLE IF NOT EXISTS app_certificates (client_id TEXT, thumbprint TEXT, pem TEXT, PRIMARY KEY (client_id, thumbprint))',
    );
    sql.run(
      'CREATE TABLE IF NOT EXISTS managed_identities (client_id TEXT PRIMARY KEY, lifetime INTEGER NOT NULL, trusted_by TEXT)',
    );
  }

  /** @returns its SHA-256 in base64url, as `x5t#S256` names it */
  addCertificate(applicationId: string, pem: string): string {
    const thumbprint = toSha256(new X509Certificate(pem));
    this.sql.run('INSERT OR REPLACE INTO app_certificates VALUES (?, ?, ?)', applicationId, thumbprint, pem);
    return thumbprint;
  }

  certificate(applicationId: string, thumbprint: string): X509Certificate | undefined {
    const row = this.sql.get<{ pem: string }>(
      'SELECT pem FROM app_certificates WHERE client_id = ? AND thumbprint = ?',
      ...[applicationId, thumbprint],
    );
    return row && new X509Certificate(row.pem);
  }

  addIdentity({ clientId, lifetimeSeconds, trustedBy }: Omit<ManagedIdentity, 'principalId'>): void {
    this.sql.run(
      'INSERT OR REPLACE INTO managed_identities VALUES (?, ?, ?)',
      ...[clientId, lifetimeSeconds, trustedBy ?? null],
    );
  }

  identities(): ManagedIdentity[] {
    return this.sql.all<IdentityRow>('SELECT * FROM managed_identities').map((row) => ({
      clientId: row.client_id,
      principalId: principalOf(row.client_id),
      lifetimeSeconds: row.lifetime,
      ...(row.trusted_by === null ? {} : { trustedBy: row.trusted_by }),
    }));
  }
}
