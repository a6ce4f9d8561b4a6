import type { Middleware } from '@microsoft/microsoft-graph-client';
import { localTransport } from '@councillor-safety/bot/graph/local-transport';
import { listPlan } from '@councillor-safety/bot/provision/list-plan';
import type { Booking, Place } from '@councillor-safety/core/drop-in/drop-in-booking';
import {
  bookingList,
  dropInSessionList,
  type BookingRecord,
} from '@councillor-safety/core/drop-in/drop-in-lists';
import { bookingRecord } from '@councillor-safety/core/drop-in/drop-in-records';
import { createDropInStore } from '@councillor-safety/core/drop-in/drop-in-store';
import { sampleSharePointHost, sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { createGraphClient } from '@councillor-safety/core/sharepoint/graph-client';
import { createListStore } from '@councillor-safety/core/sharepoint/list-store';
import { remembered, resolveSiteId } from '@councillor-safety/core/sharepoint/site';
import { administratorToken, startLocalGraph } from '../../../contract/local-graph';
import { bookingOf, idNumber, placeAt, somebody, usual } from './booking-factories';

/** The store on the local tenant's own SharePoint, with the lists as they are provisioned. */
export async function startStore({ maxRetries = 0 }: { readonly maxRetries?: number } = {}) {
  const graph = await startLocalGraph();
  let before: (method: string) => Promise<void> = () => Promise.resolve();
  let pauses = 0;
  const wire = localTransport({ tenantUrl: graph.origin, sharePointHost: sampleSharePointHost });
  const watched: Middleware = {
    async execute(context) {
      await before(context.options?.method ?? 'GET');
      await wire.execute(context);
    },
  };
  const clientOver = (lastMiddleware: Middleware) =>
    createGraphClient({
      ...{ getToken: () => Promise.resolve(administratorToken), lastMiddleware },
      ...{ maxRetries, retryDelaySeconds: 0 },
    });
  const client = clientOver(wire);
  const siteId = remembered(() =>
    resolveSiteId(client, `https://${sampleSharePointHost}${sampleSites.casework.path}`),
  );
  const wait = () => {
    pauses += 1;
    return Promise.resolve();
  };
  const storeOver = (lastMiddleware: Middleware) =>
    createDropInStore({ client: clientOver(lastMiddleware), siteId, wait });
  for (const list of [bookingList, dropInSessionList]) {
    const [step] = listPlan(list, undefined).steps;
    if (step?.kind !== 'create-list') throw new Error(`'${list.name}' is not made`);
    await client.api(`/sites/${await siteId()}/lists`).post(step.body);
  }
  const bookings = createListStore({ client, siteId, list: bookingList });

  return {
    graph,
    store: storeOver(watched),
    /** Another instance of the service. */
    other: storeOver(wire),
    /** Every booking there is, past the store. */
    items: async (): Promise<readonly BookingRecord[]> =>
      (await bookings.page({ top: 500 })).items.map(({ fields }) => fields),
    /** Many at once, past the store. */
    fill: async (records: readonly BookingRecord[]) => {
      const filed = await bookings.createMany(records, { key: 'bookingKey', wait });
      if (!filed.every(({ ok }) => ok)) throw new Error('Not all of them are there');
    },
    /** Something that happens before the next call of this method goes out. */
    beforeNext: (method: string, act: () => Promise<unknown>) => {
      before = async (called) => {
        if (called !== method) return;
        before = () => Promise.resolve();
        await act();
      };
    },
    /** One call goes wrong; `after`: it is done all the same. */
    fail: (match: string, status: number | 'cut', { after = false, times = 1 } = {}) =>
      graph.control.faultRules.add({ match, status, after, times }),
    /** Resource units of a piece of work. */
    units: async (work: () => Promise<unknown>): Promise<number> => {
      graph.control.meterFigures.reset();
      await work();
      return graph.control.meterFigures.read().resourceUnits;
    },
    pauses: () => pauses,
    close: () => graph.close(),
  };
}
export type StoreRig = Awaited<ReturnType<typeof startStore>>;

export const posting = 'POST .*/lists/Bookings/items';
export const patching = 'PATCH .*/lists/Bookings/items';
export const reading = 'GET .*/lists/Bookings/items';

interface Wanted {
  readonly at?: string;
  readonly seat?: number;
  readonly holder?: string;
}

/** The item of a booking of somebody at a time. */
export function recordOf(
  number: number,
  who: string,
  { at = usual, seat = 1, holder = 'officer' }: Wanted = {},
  changes: Partial<Booking> = {},
): BookingRecord {
  const { id, name } = somebody(who);
  const place: Place = placeAt(at, { seat, holder });
  return bookingRecord(
    bookingOf({ id: idNumber(number), personId: id, personName: name, ...changes }, place),
  );
}
