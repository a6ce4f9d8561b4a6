/** One process that serves several councils: `COUNCILS` holds the settings of each, as JSON. */
const { readSettings } = require('../../../bot/lib/config/settings.js');
const { startService } = require('../../../bot/lib/service.js');

const councils = JSON.parse(process.env.COUNCILS).map(readSettings);

Promise.all(councils.map((settings) => startService(settings))).then(
  (services) => {
    const stop = () => Promise.all(services.map((service) => service.close())).then(() => process.exit(0));
    process.once('SIGTERM', () => void stop());
    process.stdout.write('all councils are ready\n');
  },
  (error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
