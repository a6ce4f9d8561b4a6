import { as } from '../setup/api';
import { changeCallSettings, pressAnything } from '../setup/calls';
import { chatOf, wordsOf } from '../setup/chats';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';
import { haveTheApp } from './support/calls';
import { isSigned, monitoringCentre } from './support/monitoring-centre';

const secret = 'an-invented-secret-of-40-characters-long';
const council = { label: 'Civic centre', phone: '01632 960001' };

let stack: Stack;
let centre: Awaited<ReturnType<typeof monitoringCentre>>;
let reference: string;

beforeAll(async () => {
  centre = await monitoringCentre({ failing: 1 });
  stack = await startStack({ MONITORING_WEBHOOK_URL: centre.url, MONITORING_WEBHOOK_SECRET: secret });
  await changeCallSettings(stack, (settings) => ({
    ...settings,
    ...{ phones: [council], broadcastWaitMinutes: 1 },
  }));
  await haveTheApp(stack, ['councillor']);
  // The rota is empty, no officer has the app, and nobody may be given it.
  await tenantControl(stack).fault({ match: 'POST /graph/.*installedApps', status: 403 });
  await pressAnything(chatOf(stack, 'councillor'), 'call', {});
});
afterAll(async () => {
  await stack?.stop();
  await centre?.close();
});

interface Call {
  readonly reference: string;
  readonly state: string;
  readonly nextAt?: string;
  readonly lines: readonly { readonly kind: string }[];
}

async function callNow(): Promise<Call> {
  const councillor = await as(stack, 'councillor');
  const { body } = await councillor.call<{ open: { reference: string }[] }>('/api/escalations');
  reference = body.open[0]?.reference ?? reference;
  return (await councillor.call<Call>(`/api/escalations/${reference}`)).body;
}
const timesNoted = async (kind: string): Promise<number> =>
  (await callNow()).lines.filter((line) => line.kind === kind).length;

test('nobody can be reached: within seconds everybody is asked, and the councillor has the numbers', async () => {
  const line = await chatOf(stack, 'councillor').reads(/I have now asked everybody who can help/, 45_000);
  expect(wordsOf(line)).toContain('You do not have to wait for us. You can ring:');
  expect(wordsOf(line)).toContain(council.phone);
  expect(wordsOf(line)).toContain('I do not give up until a person answers');
});

test('the monitoring centre is told, again after it failed, signed, and without a name', async () => {
  const [first, second] = await until(() => Promise.resolve(centre.heard.length >= 2 && centre.heard), {
    what: 'the centre has been told twice',
    withinMs: 60_000,
  });
  await callNow();
  expect([first, second].map((each) => each && isSigned(each, secret))).toEqual([true, true]);
  expect(second?.key).toBe(first?.key);
  expect(second?.body).toBe(first?.body);
  expect(JSON.parse(String(first?.body))).toEqual({
    ...{ type: 'call-unanswered', reference, round: 1, since: expect.any(String) as string },
    officersAsked: 6,
  });
  expect(String(first?.body)).not.toMatch(/Thistlewood|councillor/);
});

test('and the chain begins again, until a person ends it', async () => {
  const everybody = async (): Promise<number> =>
    (await chatOf(stack, 'councillor').lines()).filter((line) => /now asked everybody/.test(wordsOf(line)))
      .length;
  await until(async () => (await everybody()) >= 2, {
    what: 'everybody is asked in the second round',
    withinMs: 100_000,
  });
  expect(await timesNoted('broadcast')).toBe(2);
  await until(() => Promise.resolve(centre.heard.some(({ key }) => key === `${reference}:2`)), {
    what: 'the centre is told of the second round',
  });
  expect(await timesNoted('monitoring-told')).toBeGreaterThanOrEqual(1);
  const { state, nextAt } = await callNow();
  expect([state, typeof nextAt]).toEqual(['waiting', 'string']);
  // From here on the officers can be given the app.
  await tenantControl(stack).mend();
  await pressAnything(chatOf(stack, 'councillor'), 'fine-now', {});
  await chatOf(stack, 'councillor').reads(/I have stopped/);
  const ended = await callNow();
  expect([ended.state, ended.nextAt]).toEqual(['withdrawn', undefined]);
}, 150_000);
