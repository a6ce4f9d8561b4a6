/** Entries wait here until SharePoint has them; a filed entry is deleted. */
export const auditTable = `
  create table hub.audit_entry (
    seq bigserial primary key,
    key uuid not null unique,
    at timestamptz not null,
    actor_id text not null,
    action text not null,
    outcome text not null,
    subject text not null
  );
`;
