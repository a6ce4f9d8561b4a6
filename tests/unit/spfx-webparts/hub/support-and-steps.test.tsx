import { screen } from '@testing-library/react';
import * as React from 'react';
import { Support } from '@councillor-safety/spfx-webparts/hub/Support';
import { WhatHappens } from '@councillor-safety/spfx-webparts/hub/WhatHappens';
import { openPart } from './hub-page';

describe('what happens when you report', () => {
  test('five steps, with the council’s own days', () => {
    openPart(<WhatHappens targets={{ firstLookDays: 2, firstActionDays: 5, nextStepDays: 1 }} />);
    const items = screen
      .getAllByRole('listitem')
      .filter(({ parentElement }) => parentElement?.tagName === 'OL');
    const steps = items.map(({ textContent }) => textContent);
    expect(steps).toHaveLength(5);
    expect(steps[1]).toContain('Within 2 working days');
    expect(steps[2]).toContain('within 5 working days');
    expect(steps[3]).toContain('within 1 working day,');
  });

  test('what the council and the police can do, and who sees it', () => {
    openPart(<WhatHappens targets={{ firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 }} />);
    const names = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(names).toEqual([
      'What the council can do',
      'What the police do, and do not do',
      'Who sees your report',
    ]);
  });
});

describe('looking after yourself', () => {
  test('the scheme, once the council has named it', () => {
    openPart(
      <Support
        eap={{
          name: 'Harbour Listening',
          phone: { phone: '0800 83 85 87', phoneHref: 'tel:+44800838587' },
          web: 'https://harbour.example/',
          hours: 'day and night',
        }}
      />,
    );
    expect(screen.getByText(/run by Harbour Listening/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Call 0800 83 85 87' }).getAttribute('href')).toBe(
      'tel:+44800838587',
    );
    expect(screen.getByRole('link', { name: /Website of Harbour Listening/ }).getAttribute('href')).toBe(
      'https://harbour.example/',
    );
    expect(screen.getByText('Open: day and night')).toBeTruthy();
  });

  test('whom to ask, until then', () => {
    openPart(<Support />);
    expect(screen.getByText(/Ask member services whether councillors can use it here/)).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('leads to the guidance only where it is shown', () => {
    openPart(<Support guidanceHref="#safety-guidance" />);
    expect(screen.getByRole('link', { name: /Read the guidance/ }).getAttribute('href')).toBe(
      '#safety-guidance',
    );
  });
});
