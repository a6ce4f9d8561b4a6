import { londonWallTime } from '@councillor-safety/core/clock/london-time';
import { agreeToBeAsked, haveTheApp } from '../resilience/support/calls';
import { as } from '../setup/api';
import {
  askedByName,
  changeCallSettings,
  endTalk,
  nextAsk,
  pressAnything,
  putOnCall,
  talkBegun,
} from '../setup/calls';
import { bringTo, channelToken, personalActivity } from '../setup/channel';
import { chatOf, wordsOf } from '../setup/chats';
import { freshDatabase, type FreshDatabase } from '../setup/postgres';
import type { Program } from '../setup/processes';
import { startStack, type Stack } from '../setup/stack';
import { tenantControl } from '../setup/tenant-control';
import { until } from '../setup/until';

describe('calls with two services on one PostgreSQL', () => {
  let database: FreshDatabase;
  let stack: Stack;
  let second: Program;
  let token: string;
  let services: readonly [string, string];

  beforeAll(async () => {
    database = await freshDatabase();
    stack = await startStack({ DATABASE_URL: database.url });
    second = await stack.startSecondService();
    await second.printed(/ready/);
    services = [stack.serviceUrl, `http://localhost:${/:(\d+)/.exec(second.output())?.[1] ?? ''}`];
    token = await channelToken(stack);
    await tenantControl(stack).settings({ rateLimits: 'off' });
    await agreeToBeAsked(stack, ['officer', 'officer2', 'legal']);
    await haveTheApp(stack, ['councillor', 'councillor2', 'councillor3']);
  });
  afterAll(async () => {
    await second?.stop();
    await stack?.stop();
    await database?.drop();
  });

  const press = (serviceUrl: string, person: string, verb: string, data: object): Promise<Response> => {
    const action = { type: 'Action.Execute', verb, data };
    const parts = { type: 'invoke', name: 'adaptiveCard/action', value: { action, trigger: 'manual' } };
    return bringTo(serviceUrl, personalActivity(stack, person, parts), token);
  };

  const timesNoted = async (person: string, reference: string, kind: string): Promise<number> => {
    const path = `/api/escalations/${reference}`;
    const { body } = await (await as(stack, person)).call<{ lines: { kind: string }[] }>(path);
    return body.lines.filter((line) => line.kind === kind).length;
  };

  test.each([1, 2, 3, 4, 5])(
    'two officers accept at the same moment, each by another service: one has it (%i)',
    async () => {
      const steps = [{ who: { kind: 'office', office: 'democratic-services' }, waitMinutes: 30, repeat: 1 }];
      const chains = { 'in-hours': { steps }, 'out-of-hours': { steps } };
      await changeCallSettings(stack, (settings) => ({ ...settings, chains }));
      const officers = ['officer', 'officer2'] as const;
      await press(services[0], 'councillor', 'call', {});
      const asks = await Promise.all(officers.map((officer) => nextAsk(stack, officer)));
      const { reference = '' } = asks[0] ?? {};
      const answers = await Promise.all(
        // Each presses twice, and the channel brings each press to another service.
        [...services, ...services].map((service, index) =>
          press(
            service,
            officers[index < 2 ? index : 3 - index] ?? '',
            'accept',
            asks[index < 2 ? index : 3 - index]?.data ?? {},
          ),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
      const said = await Promise.all(answers.map((answer) => answer.text()));
      expect(said.filter((words) => words.includes('You have taken this'))).toHaveLength(2);
      expect(said.filter((words) => words.includes('Taken by'))).toHaveLength(2);
      expect(await timesNoted('councillor', reference, 'accepted')).toBe(1);
      for (const officer of officers) await endTalk(stack, officer, reference);
      for (const officer of officers)
        await until(
          async () =>
            (await chatOf(stack, officer).lines()).flatMap(chatOf(stack, officer).askIn).length === 0,
          {
            what: 'no card asks any more',
          },
        );
    },
  );

  test('one person who asks by both services at the same moment has one call', async () => {
    await Promise.all([...services, ...services].map((service) => press(service, 'councillor2', 'call', {})));
    const { body } = await (
      await as(stack, 'councillor2')
    ).call<{ open: unknown[]; ended: unknown[] }>('/api/escalations');
    expect([body.open.length, body.ended.length]).toEqual([1, 0]);
    await pressAnything(chatOf(stack, 'councillor2'), 'fine-now', {});
  });

  test('a timer that is due fires once, whoever looks', async () => {
    const soon = (minutes: number): string =>
      londonWallTime(new Date(Date.now() + minutes * 60_000)).slice(0, 16);
    // So soon that the reminder before it is due at once.
    await putOnCall(stack, { person: 'legal', startsAt: soon(9), endsAt: soon(60) });
    await putOnCall(stack, { person: 'officer', line: 'second', startsAt: soon(9), endsAt: soon(60) });
    const reminders = async (person: string): Promise<number> =>
      (await chatOf(stack, person).lines()).filter(
        (line) => line.fromBot && /on-call shift begins/.test(wordsOf(line)),
      ).length;
    for (const person of ['legal', 'officer'])
      await until(async () => (await reminders(person)) > 0, { what: `${person} is reminded` });
    // Whatever the other service may have begun has gone out by the time that this has.
    const asked = await askedByName(stack, { councillor: 'councillor3', officer: 'legal' });
    await pressAnything(chatOf(stack, 'councillor3'), 'fine-now', {});
    expect(asked.reference).toMatch(/^TK-/);
    expect([await reminders('legal'), await reminders('officer')]).toEqual([1, 1]);
  });

  test('what a killed service had not sent goes out by the other within 20 seconds, in order and once', async () => {
    const { reference } = await talkBegun(stack, { councillor: 'councillor', officer: 'officer' });
    await chatOf(stack, 'councillor').reads(/is here/);
    await tenantControl(stack).fault({ match: 'POST /connector/v3/conversations/', status: 503 });
    const marks = [...Array(8).keys()].map((index) => `mark${index}${crypto.randomUUID()}`);
    for (const mark of marks) {
      const words = { type: 'message', text: `It is about the letter, ${mark}` };
      expect((await bringTo(services[0], personalActivity(stack, 'councillor', words), token)).status).toBe(
        200,
      );
    }
    await stack.service().kill();
    await tenantControl(stack).mend();
    const helper = chatOf(stack, 'officer');
    await helper.reads(String(marks.at(-1)), 20_000);
    const read = (await helper.lines()).filter(({ fromBot }) => fromBot).map(wordsOf);
    const places = marks.map((mark) => read.flatMap((words, index) => (words.includes(mark) ? [index] : [])));
    expect(places.map((each) => each.length)).toEqual(marks.map(() => 1));
    expect(places.flat()).toEqual([...places.flat()].sort((one, other) => one - other));
    await press(services[1], 'officer', 'end', { reference, outcome: 'talked' });
    await chatOf(stack, 'councillor').reads(/has ended this talk/);
  });
});
