/** @jest-environment ./tests/unit/bot/support/database-environment.cjs */
import { escalationMessage } from '@councillor-safety/bot/escalation/calls/escalation-messages';
import type { Delivery, InTransaction } from '@councillor-safety/bot/outbox/outbox';
import type { Say } from '@councillor-safety/core/escalation/escalation-notices';
import type { PersonId } from '@councillor-safety/core/people/people';
import { newFolder, removeFolder } from '../support/platform';
import { callService, idOf, somebody, startFor, type CallService } from './call-service';

let folder: string;
let service: CallService;
const blocked: Delivery = { state: 'unreachable', why: 'blocked' };

beforeAll(async () => {
  folder = await newFolder();
  service = await callService(folder);
});
afterAll(async () => {
  await service.close();
  await removeFolder(folder);
});
beforeEach(async () => {
  for (const table of ['escalation', 'outbox', 'accepted'])
    await service.database.query(`delete from hub.${table}`);
});

const kind = () =>
  escalationMessage(service.parts, ({ say }) => ({ text: say, summary: 'You have a message' }));
const act: InTransaction = (work) => service.database.transaction(work);

/** The message of this sort that waits for somebody, as the outbox gives it back. */
async function waiting(to: PersonId, sort: Say['say']) {
  const found = (await service.said(to)).filter(({ say }) => say.say === sort).at(-1);
  if (!found) throw new Error(`Nothing of sort '${sort}' waits`);
  return { key: found.message.key, to, data: found.message.data() };
}

test('an ask that cannot reach its officer makes the next one be asked at once; told twice, it does so once', async () => {
  const { reference } = await startFor(service);
  const message = await waiting(idOf('officer'), 'ask');
  expect(await service.saidOfKind(idOf('officer2'), 'ask')).toEqual([]);
  await kind().settled?.({ ...message, delivery: blocked }, act);
  expect(await service.saidOfKind(idOf('officer2'), 'ask')).toHaveLength(1);
  const after = await service.engine.find(reference);
  expect(after?.asked.find(({ personId }) => personId === idOf('officer'))?.answer).toBe('unreachable');
  await kind().settled?.({ ...message, delivery: blocked }, act);
  await kind().late?.(message, act);
  expect((await service.engine.find(reference))?.asked).toEqual(after?.asked);
});

test('an ask that is late is not waited for either', async () => {
  await startFor(service);
  await kind().late?.(await waiting(idOf('officer'), 'ask'), act);
  expect(await service.saidOfKind(idOf('officer2'), 'ask')).toHaveLength(1);
});

test('who accepted meanwhile stays: a late note of the channel moves nobody', async () => {
  const { reference } = await startFor(service);
  const message = await waiting(idOf('officer'), 'ask');
  await service.engine.apply(reference, { type: 'accept', by: somebody('officer') });
  await kind().settled?.({ ...message, delivery: blocked }, act);
  expect((await service.engine.find(reference))?.helper?.personId).toBe(idOf('officer'));
});

test('words that cannot be brought to the other side are said to be so; late ones still arrive', async () => {
  const { reference } = await startFor(service);
  await service.engine.apply(reference, { type: 'accept', by: somebody('officer') });
  const by = idOf('councillor');
  await service.engine.apply(reference, { type: 'say', by, key: 'm1', text: 'Are you there?' });
  const message = await waiting(idOf('officer'), 'relay');
  const told = async () =>
    (await service.saidOfKind(by, 'told')).filter(({ what }) => what.is === 'not-delivered').length;
  await kind().late?.(message, act);
  expect(await told()).toBe(0);
  await kind().settled?.({ ...message, delivery: blocked }, act);
  expect(await told()).toBe(1);
});

test('what has arrived changes nothing, and what is not known any more does no harm', async () => {
  const { reference, version } = await startFor(service);
  const message = await waiting(idOf('officer'), 'ask');
  await kind().settled?.({ ...message, delivery: { state: 'sent' } }, act);
  expect((await service.engine.find(reference))?.version).toBe(version);
  await service.database.query('delete from hub.escalation');
  await expect(kind().settled?.({ ...message, delivery: blocked }, act)).resolves.toBeUndefined();
});
