import { parseArgs } from 'node:util';
import { readSettings, SettingsError, type Settings } from '../config/settings';
import { featureChecks } from '../feature-checks';
import { examine } from '../doctor/doctor';
import { exitCodeOf, makeReport, reportLines, type Report } from '../doctor/report';
import { judgeFaults } from '../doctor/settings-check';

const usage = 'Use: npm run doctor -- [--json]';
/** Not even begun: another number than for anything that it found. */
const couldNotRun = 3;

const clock = { now: () => new Date() };

function readFlags(args: string[]): { json: boolean } {
  const { values } = parseArgs({ args, options: { json: { type: 'boolean', default: false } } });
  return values;
}

function settingsOrFaults(): Settings | readonly string[] {
  try {
    return readSettings(process.env);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
}

async function reportNow(): Promise<Report> {
  const read = settingsOrFaults();
  if ('length' in read) return makeReport(judgeFaults(read), clock.now());
  return examine(read, { clock, checks: featureChecks });
}

async function main(): Promise<void> {
  const { json } = readFlags(process.argv.slice(2));
  const report = await reportNow();
  const lines = json ? [JSON.stringify(report, null, 2)] : reportLines(report);
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = exitCodeOf(report);
}

const isWrongUse = (error: unknown): boolean =>
  String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');

main().catch((error: unknown) => {
  const words = isWrongUse(error) ? usage : `The doctor could not be run (${(error as Error).name}).`;
  process.stderr.write(`${words}\n`);
  process.exitCode = couldNotRun;
});
