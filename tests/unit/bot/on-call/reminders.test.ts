/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { idOf, override, shift } from '../../core/on-call/on-call-factories';
import { startOnCallService, type OnCallService } from './on-call-service';

let service: OnCallService;
beforeAll(async () => {
  service = await startOnCallService();
});
afterAll(() => service.stop());
beforeEach(() => service.clear());

const add = (entry: unknown) => service.change('officer', { path: 'entries', body: { entry } });
const night = shift('officer2', ['2026-12-01T17:00', '2026-12-02T09:00']);

/** Fires all that is due at each of these times, as a clock that runs would. */
async function passThrough(...times: string[]): Promise<void> {
  for (const time of times) {
    service.setNow(time);
    await service.fireTimers();
  }
}
const said = () =>
  service.messages.map(({ to, kind, data, lane }) => {
    const message = service.onCall.messages.find((one) => one.kind === kind)?.render(data);
    return { to, lane, ...message };
  });

describe('a reminder', () => {
  test('comes an hour before the shift, once, and says no more than when it begins', async () => {
    await service.onCall.begin();
    await add(night);
    await passThrough('2026-11-30T10:00:00Z', '2026-11-30T16:00:00Z', '2026-12-01T15:59:59Z');
    expect(said()).toEqual([]);
    await passThrough('2026-12-01T16:00:00Z', '2026-12-01T16:30:00Z', '2026-12-01T17:30:00Z');
    expect(said()).toEqual([
      {
        ...{ to: idOf('officer2'), lane: 'ordinary' },
        summary: 'You have a message in Councillor Safety',
        text: 'Your on-call shift begins at 17:00 today, Tuesday 1 December.',
      },
    ]);
  });

  test('comes in London’s time, as long before as the settings say', async () => {
    service.setNow('2026-06-01T10:00:00Z');
    await add(shift('officer', ['2026-06-02T08:00', '2026-06-02T17:00']));
    const settings = { ...(await service.rota()).settings, reminderMinutes: 720 };
    await service.change('officer', { method: 'PUT', path: 'settings', body: { settings } });
    await passThrough('2026-06-01T10:00:00Z', '2026-06-01T18:59:59Z');
    expect(said()).toEqual([]);
    await passThrough('2026-06-01T19:00:00Z');
    expect(said()).toMatchObject([{ text: 'Your on-call shift begins at 08:00 on Tuesday 2 June.' }]);
  });

  test('does not come to whom the shift no longer belongs, but to whose it is now', async () => {
    await add(night);
    await passThrough('2026-12-01T09:00:00Z');
    await add(override('legal', ['2026-12-01T17:00', '2026-12-02T09:00']));
    await passThrough('2026-12-01T15:00:00Z', '2026-12-01T16:00:00Z');
    expect(said().map(({ to }) => to)).toEqual([idOf('legal')]);
  });

  test('does not come in the middle of one person’s time', async () => {
    await add(night);
    await add(shift('officer2', ['2026-12-02T09:00', '2026-12-02T17:00']));
    await passThrough(
      '2026-12-01T10:00:00Z',
      '2026-12-01T16:00:00Z',
      '2026-12-02T08:00:00Z',
      '2026-12-02T08:30:00Z',
    );
    expect(said()).toHaveLength(1);
  });

  test('comes at once when the shift was made less than an hour before, and not once it has begun', async () => {
    service.setNow('2026-12-01T16:40:00Z');
    await add(night);
    await service.fireTimers();
    expect(said()).toHaveLength(1);
    await service.clear();
    await add(night);
    await passThrough('2026-12-01T09:00:00Z', '2026-12-01T17:00:00Z');
    expect(said()).toEqual([]);
  });

  test('goes on after the rota could not be read', async () => {
    await service.onCall.begin();
    service.list.down = true;
    await passThrough('2026-11-30T10:00:00Z');
    service.setNow('2026-11-30T10:01:00Z');
    // It is no timer that cannot do its work: the watchdog must not take it for a stuck engine.
    expect(await service.timers.health()).toMatchObject({ lateSeconds: 0 });
    service.list.down = false;
    await add(night);
    await passThrough('2026-11-30T10:05:00Z', '2026-12-01T15:30:00Z', '2026-12-01T16:00:00Z');
    expect(said()).toHaveLength(1);
  });
});
