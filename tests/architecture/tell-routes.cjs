/** Starts the compiled service, prints what it has registered, and stops. Run apart, because jest cannot load its database. */
const { createLog } = require('../../bot/lib/logging/log.js');
const { readSettings } = require('../../bot/lib/config/settings.js');
const { startService } = require('../../bot/lib/service.js');

async function main() {
  const service = await startService(readSettings(process.env), { log: createLog('silent') });
  const told = service.routes.map(({ method, path, who, audit, summary }) => ({
    ...{ method, path, who, audit, summary },
  }));
  process.stdout.write(`routes ${JSON.stringify(told)}\n`);
  await service.close();
}

void main();
