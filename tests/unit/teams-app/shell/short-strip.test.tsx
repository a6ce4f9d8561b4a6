import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import { useShortStrip } from '@councillor-safety/teams-app/app/useShortStrip';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import type { Route } from '@councillor-safety/teams-app/shell/routes';
import { fakeServices } from '../fake-services';

const Probe = ({ route }: { route: Route }): JSX.Element => <p>{useShortStrip(route) ? 'short' : 'open'}</p>;
const home: Route = { at: 'home' };
const shown = (): string | null => screen.getByText(/short|open/).textContent;

beforeEach(() => window.localStorage.clear());
afterEach(() => provideServices(undefined));

async function arrive(person: string) {
  const view = render(<Probe route={home} />);
  const services = await fakeServices({}, person);
  act(() => provideServices(services));
  return { at: (route: Route) => view.rerender(<Probe route={route} />), leave: view.unmount };
}

test('emergency help stays as high as it was when it becomes known that an officer has come', async () => {
  const { at, leave } = await arrive('officer');
  expect(shown()).toBe('open');
  at({ at: 'report', reference: 'CS-7K3MPX2Q' });
  at(home);
  expect(shown()).toBe('short');
  leave();
  render(<Probe route={home} />);
  expect(shown()).toBe('short');
});

test('a councillor finds all of it at each arrival, and one line elsewhere', async () => {
  const { at } = await arrive('councillor');
  at({ at: 'quick' });
  expect(shown()).toBe('short');
  at(home);
  expect(shown()).toBe('open');
});
