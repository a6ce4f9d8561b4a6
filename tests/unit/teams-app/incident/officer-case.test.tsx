import * as React from 'react';
import { render, screen } from '@testing-library/react';
import { App } from '@councillor-safety/teams-app/app/App';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import { aDetail } from '../cases';
import { fakeServices } from '../fake-services';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';

quietReact();

test('an officer reads first that somebody may not be safe, and takes the report without looking for the button', async () => {
  const detail = aDetail({ view: 'officer', urgent: true, may: ['take', 'message', 'note'] });
  provideServices(await fakeServices({ 'GET /api/incidents/CS-7K3MPX2Q': () => json(detail) }, 'officer'));
  window.location.hash = '#/reports/CS-7K3MPX2Q';
  render(<App />);
  const heading = { name: 'Urgent: the councillor may not be safe' };
  // The case's own screen is loaded first.
  const urgent = await screen.findByRole('heading', heading, { timeout: 10_000 });
  const take = screen.getByRole('button', { name: 'Take this report' });
  const report = screen.getByRole('heading', { name: 'The report' });
  const after = Node.DOCUMENT_POSITION_FOLLOWING;
  expect(urgent.compareDocumentPosition(take)).toBe(after);
  expect(take.compareDocumentPosition(report)).toBe(after);
});
