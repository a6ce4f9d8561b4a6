import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import type { IncidentSubject } from '@councillor-safety/core/incident/incident-access';
import type { IncidentStatus } from '@councillor-safety/core/incident/incident-words';
import type { PersonId } from '@councillor-safety/core/people/people';
import type { Queryable } from '../jobs/database';
import { forgettingOf } from '../jobs/sweep';

/**
 * Whom a report concerns, without a word of it. It lets a message be accepted while SharePoint is down. Whoever reads a
 * report is always judged by the report itself.
 */
export const incidentAccessTable = `
  create table hub.incident_access (
    reference text primary key,
    councillor_id text not null,
    reporter_id text not null,
    must_not_see jsonb not null,
    status text not null
  );
`;

export const accessForgetting = forgettingOf('hub.incident_access', 'Incidents', 'reference');

interface Row {
  councillor_id: PersonId;
  reporter_id: PersonId;
  must_not_see: PersonId[];
  status: IncidentStatus;
}

export async function keepAccess(
  database: Queryable,
  reference: IncidentReference,
  subject: IncidentSubject,
): Promise<void> {
  await database.query(
    `insert into hub.incident_access (reference, councillor_id, reporter_id, must_not_see, status)
     values ($1, $2, $3, $4::jsonb, $5)
     on conflict (reference) do update set councillor_id = excluded.councillor_id, reporter_id = excluded.reporter_id,
       must_not_see = excluded.must_not_see, status = excluded.status`,
    [reference, subject.councillorId, subject.reporterId, JSON.stringify(subject.mustNotSee), subject.status],
  );
}

/** What an applied change says about access; what it leaves alone stays. */
export async function moveAccess(
  database: Queryable,
  reference: IncidentReference,
  { status, mustNotSee }: Partial<Pick<IncidentSubject, 'status' | 'mustNotSee'>>,
): Promise<void> {
  if (status === undefined && mustNotSee === undefined) return;
  await database.query(
    `update hub.incident_access set status = coalesce($2::text, status),
       must_not_see = coalesce($3::jsonb, must_not_see) where reference = $1`,
    [reference, status ?? null, mustNotSee === undefined ? null : JSON.stringify(mustNotSee)],
  );
}

export async function readAccess(
  database: Queryable,
  reference: IncidentReference,
): Promise<IncidentSubject | undefined> {
  const [row] = await database.query<Row>(
    'select councillor_id, reporter_id, must_not_see, status from hub.incident_access where reference = $1',
    [reference],
  );
  return (
    row && {
      councillorId: row.councillor_id,
      reporterId: row.reporter_id,
      mustNotSee: row.must_not_see,
      status: row.status,
    }
  );
}
