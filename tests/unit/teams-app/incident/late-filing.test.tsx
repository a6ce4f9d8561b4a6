import * as React from 'react';
import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { createQueryClient } from '@councillor-safety/teams-app/app/query-client';
import { useLateFiling } from '@councillor-safety/teams-app/incident/receipt/useLateFiling';
import { HereContext } from '@councillor-safety/teams-app/services/here';
import { aLine } from '../cases';
import { fakeServices } from '../fake-services';
import { aReceipt, json } from '../fakes';

function Probe({ filed }: { filed: boolean }): JSX.Element {
  return <p>{useLateFiling({ ...aReceipt(), filed }) ? 'late' : 'nothing to say'}</p>;
}

/** Shows the receipt of a report that the list then tells of. */
async function open({ filed, later }: { filed: boolean; later: () => boolean }): Promise<void> {
  const here = await fakeServices({
    'GET /api/incidents/mine': () => json({ items: [aLine({ filed: later() })], complete: true }),
  });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <HereContext.Provider value={here}>
        <Probe filed={filed} />
      </HereContext.Provider>
    </QueryClientProvider>,
  );
}
const pass = (seconds: number): Promise<void> =>
  act(async () => void (await jest.advanceTimersByTimeAsync(seconds * 1_000)));
const never = (): boolean => {
  throw new Error('nobody has to ask');
};

describe('a receipt speaks of SharePoint', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('only when the report is still not filed after some seconds, and no longer than that', async () => {
    let filed = false;
    await open({ filed: false, later: () => filed });
    await pass(4);
    expect(screen.getByText('nothing to say')).toBeTruthy();
    await pass(2);
    expect(screen.getByText('late')).toBeTruthy();
    filed = true;
    await pass(6);
    expect(screen.getByText('nothing to say')).toBeTruthy();
  });

  test('not when it was filed meanwhile', async () => {
    await open({ filed: false, later: () => true });
    await pass(12);
    expect(screen.getByText('nothing to say')).toBeTruthy();
  });

  test('not when it was filed at once', async () => {
    await open({ filed: true, later: never });
    await pass(12);
    expect(screen.getByText('nothing to say')).toBeTruthy();
  });
});
