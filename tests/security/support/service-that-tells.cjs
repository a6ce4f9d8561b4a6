// The compiled service as `main` starts it, which first prints the routes it has registered.
const { createLog } = require('../../../bot/lib/logging/log.js');
const { readSettings } = require('../../../bot/lib/config/settings.js');
const { startService } = require('../../../bot/lib/service.js');

async function main() {
  const service = await startService(readSettings(process.env), { log: createLog('silent') });
  const routes = service.routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  process.stdout.write(`routes ${JSON.stringify(routes)}\nservice ready ${service.url}\n`);
  process.once('SIGTERM', () => void service.close().then(() => process.exit(0)));
}

void main();
