/** What one appointment costs of the allowance that SharePoint gives the council, its audit entry included. */
import { randomUUID } from 'node:crypto';
import { callersOf } from '../harness/callers.mjs';
import { atMost } from '../harness/figures.mjs';
import { withStack } from '../harness/stack.mjs';
import { sharePointCost } from '../harness/tenant-control.mjs';
import { draft, layDown } from './laying-down.mjs';

const officer = '50000000-0000-4000-8000-000000000009';
const bookings = '/lists/Bookings/';

/** Of the whole council, and of the bookings' own list: the rest is the audit trail. */
async function costOf({ control }, work) {
  await control.resetMeter();
  await work();
  const meter = await control.quietMeter();
  const own = Object.entries(meter.routes).filter(([route]) => route.includes(bookings));
  return {
    all: sharePointCost(meter).resourceUnits,
    own: own.reduce((sum, [, { resourceUnits }]) => sum + resourceUnits, 0),
  };
}

export const unitsOfABooking = () =>
  withStack(async (stack) => {
    const [lays, call] = await callersOf(stack, ['officer', 'councillor']);
    await layDown(lays, [{ holderId: officer, draft: draft() }]);
    const { body } = await call('GET', `/api/drop-in/slots?from=${draft().firstDay}&weeks=1`);
    const group = body.groups.find(({ starts }) => starts.length === 40);
    const slotId = (index) => `${group.sessionId}@${group.starts[index]}`;
    const key = () => ({ 'Idempotency-Key': randomUUID() });
    const wish = (index) => ({ slotId: slotId(index), details: { way: 'phone', phone: '020 7946 0000' } });
    const take = (index) => call('POST', '/api/drop-in/bookings', { body: wish(index), headers: key() });
    await costOf(stack, () => take(0));
    let id;
    const taken = await costOf(stack, async () => void (id = (await take(2)).body.booking.id));
    const path = `/api/drop-in/bookings/${id}`;
    const moved = await costOf(stack, () => call('POST', `${path}/move`, { body: wish(5), headers: key() }));
    const cancelled = await costOf(stack, () => call('POST', `${path}/cancel`, { body: {}, headers: key() }));
    const note = `with its audit entry ${taken.all}; a move ${moved.own} (${moved.all}), a cancellation ${cancelled.own} (${cancelled.all})`;
    const figure = 'SharePoint resource units per booking';
    return [atMost(4, { id: 'booking-resource-units', figure, value: taken.own, unit: 'RU', note })];
  });
