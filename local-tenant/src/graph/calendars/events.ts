import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { GraphError } from '../../graph-wire/graph-error';
import { created, graphHost, noContent, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import { completed, readEvent } from './event-body';
import {
  changeEvent,
  deleteEvent,
  eventOfTransaction,
  findEvent,
  insertEvent,
  type EventRow,
} from './event-rows';

const write = ['Calendars.ReadWrite'];
const read = ['Calendars.Read', ...write];

const denied = (): GraphError =>
  new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
const notThere = (): GraphError =>
  new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

/** Everybody of the tenant has a mailbox. */
function ownerIn({ params, tenant }: GraphCall): SamplePerson {
  const user = params.user ?? '';
  const person =
    samplePeople.find(({ id, userPrincipalName }) => [id, userPrincipalName].includes(user)) ??
    tenant.channel.invented.find(user);
  if (!person) throw new GraphError(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`);
  return person;
}

/** An application writes in every mailbox, a person only in their own. */
function allowed(call: GraphCall, permissions: readonly string[]): SamplePerson {
  const { caller } = call;
  if (!permissions.some((permission) => caller.permissions.has(permission))) throw denied();
  const owner = ownerIn(call);
  if (caller.person !== undefined && caller.person.id !== owner.id) throw denied();
  return owner;
}

/** Nothing is done with options that this stand-in does not know. */
function withoutOptions({ request }: GraphCall): void {
  const [option] = request.query.keys();
  if (option === undefined) return;
  throw new GraphError(400, 'BadRequest', `The query option '${option}' is not offered here.`);
}

export const eventView = ({ id, version, created: made, modified, uid, event }: EventRow): object => ({
  '@odata.etag': `W/"${uid}-${version}"`,
  id,
  createdDateTime: made,
  lastModifiedDateTime: modified,
  changeKey: `${uid}-${version}`,
  transactionId: null,
  iCalUId: uid,
  isAllDay: false,
  isCancelled: false,
  attendees: [],
  ...event,
});

const answer = (owner: SamplePerson, row: EventRow) => ({
  '@odata.context': `${graphHost}/$metadata#users('${owner.id}')/events/$entity`,
  ...eventView(row),
});

/** The same again under one transaction id is the event that there is; something else under it is refused. */
function repeated(call: GraphCall, owner: string, body: { id: unknown; sent: string }) {
  if (typeof body.id !== 'string') return undefined;
  const there = eventOfTransaction(call.tenant.sql, { owner, transactionId: body.id });
  if (there && there.sent !== body.sent)
    throw new GraphError(
      409,
      'ErrorDuplicateTransactionId',
      "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
    );
  return there;
}

export function createEvent(call: GraphCall): GraphReply {
  const owner = allowed(call, write);
  withoutOptions(call);
  const given = readEvent(call.request.body);
  const event = completed(given);
  const sent = JSON.stringify(given);
  const { transactionId } = given;
  const there = repeated(call, owner.id, { id: transactionId, sent });
  if (there) return created(answer(owner, there));
  const fresh = { owner: owner.id, event, sent };
  const named = typeof transactionId === 'string' ? { ...fresh, transactionId } : fresh;
  return created(answer(owner, insertEvent(call.tenant.sql, named)));
}

function found(call: GraphCall, owner: SamplePerson): EventRow {
  const row = findEvent(call.tenant.sql, { owner: owner.id, id: call.params.event ?? '' });
  if (!row) throw notThere();
  return row;
}

export function getEvent(call: GraphCall): GraphReply {
  const owner = allowed(call, read);
  withoutOptions(call);
  return ok(answer(owner, found(call, owner)));
}

export function updateEvent(call: GraphCall): GraphReply {
  const owner = allowed(call, write);
  withoutOptions(call);
  const row = found(call, owner);
  const changes = readEvent(call.request.body);
  if ('transactionId' in changes)
    throw new GraphError(400, 'ErrorInvalidPropertySet', 'transactionId can be set only once.');
  return ok(answer(owner, changeEvent(call.tenant.sql, row, completed({ ...row.event, ...changes }))));
}

export function removeEvent(call: GraphCall): GraphReply {
  const owner = allowed(call, write);
  const id = call.params.event ?? '';
  if (!deleteEvent(call.tenant.sql, { owner: owner.id, id })) throw notThere();
  return noContent;
}
