import { connect } from 'node:net';
import { giveUp } from '../ensure-installed.mjs';

/** Whether something answers there already. Asking is surer than trying to listen, which two address families can blur. */
const answers = (port, host) =>
  new Promise((resolve) => {
    const socket = connect({ port, host });
    const end = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });

export function readPort(name, usual) {
  const port = Number(process.env[name] ?? usual);
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : giveUp(`${name} must be a port, from 1 to 65535.`);
}

export async function requireFreePort(port, setting) {
  const found = await Promise.all([answers(port, '127.0.0.1'), answers(port, '::1')]);
  if (found.includes(true)) {
    giveUp(
      `Port ${port} is busy: stop what is using it, or choose another, for example ${setting}=${port + 100} npm start.`,
    );
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the address answers with success, for as long as `goOn` says. */
export async function untilItAnswers(address, goOn) {
  while (goOn()) {
    const response = await fetch(address).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    await pause(100);
  }
}
