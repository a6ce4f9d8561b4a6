import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Sql } from '../../storage/sql';

const hour = 3_600_000;

function secretOf(sql: Sql): string {
  const made = randomBytes(32).toString('base64url');
  sql.run('INSERT OR IGNORE INTO tenant_secrets (name, value) VALUES (?, ?)', 'download', made);
  return (
    sql.get<{ value: string }>('SELECT value FROM tenant_secrets WHERE name = ?', 'download')?.value ?? made
  );
}

const sign = (sql: Sql, content: string): string =>
  createHmac('sha256', secretOf(sql)).update(content).digest('base64url');

/** A ticket in a download address that opens one file for an hour, without a token. */
export function downloadTicket(sql: Sql, itemId: string): string {
  const expires = Date.now() + hour;
  return `${expires}.${sign(sql, `${itemId} ${expires}`)}`;
}

export function isGoodTicket(sql: Sql, { itemId, ticket }: { itemId: string; ticket: string }): boolean {
  const [expires = '', signature = ''] = ticket.split('.');
  const wanted = Buffer.from(sign(sql, `${itemId} ${expires}`));
  const given = Buffer.from(signature);
  return wanted.length === given.length && timingSafeEqual(wanted, given) && Number(expires) > Date.now();
}
