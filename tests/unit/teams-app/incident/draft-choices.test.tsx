import * as React from 'react';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '@councillor-safety/teams-app/app/App';
import { newDraft, type FormDraft } from '@councillor-safety/teams-app/incident/report/form-draft';
import { noAnswers } from '@councillor-safety/teams-app/incident/report/answers';
import { provideServices } from '@councillor-safety/teams-app/services/services';
import { aCall } from '../calls';
import { aDetail } from '../cases';
import { fakeServices } from '../fake-services';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { patience } from '../screen';

quietReact();
const form = 'incident-quick';
const wordsOf = (account: string): FormDraft =>
  newDraft({ answers: { ...noAnswers, kinds: ['verbal-abuse'], account } });

describe('a draft that is thrown away', () => {
  async function throwAway(answer: RegExp) {
    const services = await fakeServices({
      'GET /api/incidents/mine': () => json({ items: [], complete: true }),
      'GET /api/escalations': () => json({ open: [aCall({ view: 'caller' })], ended: [], complete: true }),
    });
    await services.device.putDraft({
      owner: services.me.id,
      form,
      value: wordsOf('Eggs.'),
      revision: 0,
      dirty: true,
    });
    provideServices(services);
    window.location.hash = '#/report/quick/account';
    render(<App />);
    await screen.findByDisplayValue('Eggs.');
    await userEvent.click(await screen.findByRole('button', { name: 'Throw this draft away' }));
    await userEvent.click(await screen.findByRole('button', { name: answer }));
    return services;
  }

  test('is gone here and on the service, and the person is back at the start', async () => {
    const { device, drafts, me } = await throwAway(/^Yes/);
    await screen.findByText(/You have not reported anything/, undefined, patience);
    await screen.findByRole('link', { name: /TK-7K3MPX2Q/ });
    expect(window.location.hash).toBe('#/');
    expect(await device.draft(me.id, form)).toBeUndefined();
    expect(await drafts.get(form)).toBeUndefined();
  });

  test('is kept when they think again', async () => {
    const { device, me } = await throwAway(/^No/);
    expect(screen.getByDisplayValue('Eggs.')).toBeTruthy();
    expect(await device.draft(me.id, form)).toBeDefined();
  });
});

test('two versions of a draft: nothing goes on before one is chosen', async () => {
  const services = await fakeServices();
  const { device, drafts, me } = services;
  await device.putDraft({ owner: me.id, form, value: wordsOf('Mine.'), revision: 0, dirty: true });
  await drafts.put(form, { revision: 0, value: wordsOf('Theirs.') });
  provideServices(services);
  window.location.hash = '#/report/quick';
  render(<App />);
  const choice = await screen.findByRole('alert');
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(document.activeElement).toBe(choice);
  expect(screen.getByRole('heading', { level: 1, name: 'What happened?' })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Use the other one' }));
  await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'When did it happen?' })).toBeTruthy();
});

test('what is added to a report is compared with the version it began from, even after a reload', async () => {
  const sent: unknown[] = [];
  const now = aDetail({ version: 5 });
  const services = await fakeServices({
    'GET /api/incidents/CS-7K3MPX2Q': () => json(now),
    'GET /api/people?role=officer': () => json([]),
    'GET /api/people?role=champion': () => json([]),
    'GET /api/people?role=councillor': () => json([]),
    'PUT /api/incidents/CS-7K3MPX2Q/report': (init) => {
      sent.push(JSON.parse(init?.body as string));
      return json({ status: 409, detail: 'changed', reference: 'x', current: now }, 409);
    },
  });
  const value = { ...wordsOf('Shouted at me, twice.'), version: 3 };
  value.answers.when = { type: 'exact', on: '2026-11-20', time: '09:00' };
  await services.device.putDraft({
    owner: services.me.id,
    form: 'amend:CS-7K3MPX2Q',
    value,
    revision: 0,
    dirty: true,
  });
  provideServices(services);
  window.location.hash = '#/reports/CS-7K3MPX2Q/amend/check';
  render(<App />);
  await screen.findByText('Shouted at me, twice.');
  await userEvent.click(screen.getByRole('button', { name: 'Save the changes' }));
  expect(
    await screen.findByRole('heading', { name: 'Somebody else changed this report just now' }),
  ).toBeTruthy();
  expect(sent).toMatchObject([{ version: 3, report: { account: 'Shouted at me, twice.' } }]);
});
