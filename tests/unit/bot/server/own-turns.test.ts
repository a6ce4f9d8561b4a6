import type { Turn, TurnAnswer } from '@councillor-safety/bot/bot-framework/channel';
import type { Taken } from '@councillor-safety/bot/server/feature';
import { offeringOwnTurns } from '@councillor-safety/bot/server/own-turns';
import { only } from '../support/only';

/** Features with these ways to take a turn, and the order in which they were asked. */
function dispatch(...ways: readonly (() => Taken)[]) {
  const asked: string[] = [];
  const features = ways.map((way, at) => ({
    ownTurns: {
      take: async () => {
        asked.push(`feature ${at + 1}`);
        await Promise.resolve();
        return way();
      },
    },
  }));
  const handler = offeringOwnTurns([{}, ...features], () => {
    asked.push('onTurn');
    return Promise.resolve({ sentence: 'from onTurn' });
  });
  const take = (turn: Partial<Turn>): Promise<TurnAnswer> => handler(only<Turn>(turn));
  return { asked, take };
}
const notMine = (): Taken => 'not-mine';
const mine = (): Taken => ({ answer: { sentence: 'from a feature' } });
const press: Partial<Turn> = { kind: 'action', where: 'personal' };

describe('a turn', () => {
  test('is offered in order until a feature takes it', async () => {
    const { asked, take } = dispatch(notMine, mine, mine);
    expect(await take(press)).toEqual({ sentence: 'from a feature' });
    expect(asked).toEqual(['feature 1', 'feature 2']);
  });

  test('taken without an answer goes no further', async () => {
    const { asked, take } = dispatch(() => ({ answer: undefined }), mine);
    expect(await take(press)).toBeUndefined();
    expect(asked).toEqual(['feature 1']);
  });

  test('that nobody takes is answered as it always was', async () => {
    const { asked, take } = dispatch(notMine, notMine);
    expect(await take(press)).toEqual({ sentence: 'from onTurn' });
    expect(asked).toEqual(['feature 1', 'feature 2', 'onTurn']);
  });

  test('that a feature fails over fails, and nobody else acts on it', async () => {
    const fault = new Error('the database is away');
    const { asked, take } = dispatch(() => {
      throw fault;
    }, mine);
    await expect(take(press)).rejects.toBe(fault);
    expect(asked).toEqual(['feature 1']);
  });
});

describe('nothing comes before what to do in danger', () => {
  test.each(['message', 'edited', 'deleted', 'typing', 'installed', 'removed'] as const)(
    '%s in somebody’s own chat is offered to no feature',
    async (kind) => {
      const { asked, take } = dispatch(mine);
      await take({ kind, where: 'personal' });
      expect(asked).toEqual(['onTurn']);
    },
  );

  test('what is said in a channel is offered, in a group it is not', async () => {
    const { asked, take } = dispatch(mine);
    await take({ kind: 'message', where: 'channel' });
    await take({ kind: 'message', where: 'group' });
    expect(asked).toEqual(['feature 1', 'onTurn']);
  });
});
