import type { AuditEntry } from '@councillor-safety/core/audit/audit';

export type { AuditAction } from '@councillor-safety/core/audit/audit';

export interface AuditTrail {
  /** Resolves when the entry is on disk; it is filed into SharePoint later. */
  record(entry: AuditEntry): Promise<void>;
}
