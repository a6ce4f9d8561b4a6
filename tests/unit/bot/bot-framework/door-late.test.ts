import { createBot } from '@councillor-safety/bot/bot-framework/adapter';
import { openDoor } from '@councillor-safety/bot/bot-framework/door';
import { silentLog } from '../support/silent-log';

jest.mock('@councillor-safety/bot/bot-framework/door');

test('what could not be loaded once is loaded for the next message, and then never again', async () => {
  const opened = jest.mocked(openDoor);
  opened.mockRejectedValueOnce(new Error('too many open files'));
  opened.mockResolvedValue({ receive: () => Promise.resolve({ status: 200 }) });
  const { ready } = createBot({
    settings: {
      ...{ botAppId: 'bot', tenantId: 'tenant', clientId: 'client' },
      credential: { kind: 'secret', secret: 'secret' },
      botServiceUrl: 'https://channel.test/',
      localTenantUrl: undefined,
    },
    log: silentLog,
    onTurn: () => Promise.resolve(undefined),
  });
  await expect(ready()).rejects.toThrow('too many open files');
  await ready();
  await ready();
  expect(opened).toHaveBeenCalledTimes(2);
});
