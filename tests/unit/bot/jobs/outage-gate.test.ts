import { OutageGate } from '@councillor-safety/bot/jobs/outage-gate';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';

const failure = (status: number, retryAfterSeconds?: number) =>
  new GraphFailure(
    { action: 'create an item', list: 'Incidents' },
    { status, code: '', serverMessage: '', retryAfterSeconds },
  );

function newGate() {
  let time = 1_000_000;
  const stopping = new AbortController();
  const gate = new OutageGate({ now: () => time, stopping: stopping.signal });
  return { gate, stopping, pass: (seconds: number) => (time += seconds * 1000) };
}

describe('while Microsoft 365 is away', () => {
  test('an outage closes the gate, and the first success after the pause opens it', async () => {
    const { gate, pass } = newGate();
    await expect(gate.through(() => Promise.reject(failure(503, 30)))).rejects.toMatchObject({
      kind: 'unavailable',
    });
    expect(gate.isOpen).toBe(false);
    pass(31);
    expect(await gate.through(() => Promise.resolve('filed'))).toBe('filed');
    expect(gate.isOpen).toBe(true);
  });

  test('a pause longer than a job can wait sends the job back, without a call', async () => {
    const { gate } = newGate();
    await expect(gate.through(() => Promise.reject(failure(429, 300)))).rejects.toMatchObject({
      kind: 'throttled',
    });
    const call = jest.fn(() => Promise.resolve());
    await expect(gate.through(call)).rejects.toMatchObject({ name: 'StillClosed' });
    expect(call).not.toHaveBeenCalled();
  });

  test('after the pause one attempt goes first and the others wait for how it ends', async () => {
    const { gate, pass } = newGate();
    await expect(gate.through(() => Promise.reject(failure(503, 30)))).rejects.toThrow();
    pass(31);
    let finish: () => void = () => undefined;
    const first = gate.through(() => new Promise<void>((resolve) => (finish = resolve)));
    const second = jest.fn(() => Promise.resolve());
    const waiting = gate.through(second);
    await Promise.resolve();
    expect(second).not.toHaveBeenCalled();
    finish();
    await Promise.all([first, waiting]);
    expect(second).toHaveBeenCalledTimes(1);
  });

  test('an error that is not an outage closes nothing', async () => {
    const { gate } = newGate();
    await expect(gate.through(() => Promise.reject(failure(400)))).rejects.toMatchObject({
      kind: 'bad-request',
    });
    expect(gate.isOpen).toBe(true);
  });

  test('a stop ends the waiting', async () => {
    const { gate, stopping } = newGate();
    await expect(gate.through(() => Promise.reject(failure(503, 30)))).rejects.toThrow();
    const waiting = gate.through(() => Promise.resolve());
    stopping.abort();
    await expect(waiting).rejects.toMatchObject({ name: 'StillClosed' });
  });
});
