import { badRequest } from '../../graph-wire/graph-error';
import { graphHost, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import type { Rows } from './groups';

const usual = ['$select', '$top', '$skiptoken'];
const largestPage = 999;

interface Page<Row> {
  readonly rows: Rows<Row>;
  readonly view: (row: Row) => object;
  readonly of?: string;
  /** Query options besides the usual ones. */
  readonly options?: readonly string[];
}

/** One page of a directory collection; its token is the number of rows already given. */
export function page<Row>(
  { request }: GraphCall,
  { rows, view, of = 'directoryObjects', options = [] }: Page<Row>,
): GraphReply {
  const refused = [...request.query.keys()].find((option) => ![...usual, ...options].includes(option));
  if (refused !== undefined) throw badRequest(`The query option '${refused}' is not offered here.`);
  const top = Number(request.query.get('$top') ?? 100);
  if (!Number.isInteger(top) || top < 1 || top > largestPage)
    throw badRequest(`Invalid page size specified: '${top}'. Must be between 1 and 999 inclusive.`);
  const from = Number(Buffer.from(request.query.get('$skiptoken') ?? '', 'base64url').toString() || 0);
  const next = new URLSearchParams(request.query);
  next.set('$skiptoken', Buffer.from(String(from + top)).toString('base64url'));
  return ok({
    '@odata.context': `${graphHost}/$metadata#${of}`,
    ...(from + top < rows.length
      ? { '@odata.nextLink': `${graphHost}${request.path}?${next.toString()}` }
      : {}),
    value: rows.slice(from, from + top).map(view),
  });
}
