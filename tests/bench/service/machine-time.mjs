/** What all processors of the machine did so far, in hundredths of a second: what kept any of them busy, and all of it. */
import { readFileSync } from 'node:fs';

export function machineTime() {
  const [, ...fields] = readFileSync('/proc/stat', 'utf8').split('\n')[0].trim().split(/\s+/).map(Number);
  const whole = fields.slice(0, 8).reduce((sum, each) => sum + each, 0);
  return { whole, busy: whole - fields[3] - fields[4] };
}

export const busyShare = (before, after) => (after.busy - before.busy) / (after.whole - before.whole);
