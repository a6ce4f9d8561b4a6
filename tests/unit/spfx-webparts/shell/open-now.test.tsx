import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import type { OpeningHours } from '@councillor-safety/core/clock/opening-hours';
import { OpenNow, openWords } from '@councillor-safety/spfx-webparts/shell/OpenNow';
import { aHost, Page } from '../a-host';

const today = '2026-11-20';

test.each([
  [{ open: true } as const, 'Open day and night'],
  [{ open: true, until: { day: today, time: '17:00' } } as const, 'Open now, until 17:00'],
  [
    { open: true, until: { day: '2026-11-21', time: '02:00' } } as const,
    'Open now, until 02:00 on Saturday 21 November',
  ],
  [{ open: false } as const, 'Closed now'],
  [{ open: false, opensAt: { day: today, time: '13:00' } } as const, 'Closed now, opens today at 13:00'],
  [
    { open: false, opensAt: { day: '2026-11-21', time: '09:00' } } as const,
    'Closed now, opens tomorrow at 09:00',
  ],
  [
    { open: false, opensAt: { day: '2026-11-23', time: '09:00' } } as const,
    'Closed now, opens Monday 23 November at 09:00',
  ],
])('in words: %j', (state, words) => {
  expect(openWords(state, today)).toBe(words);
});

test.each([
  ['2026-12-31', '2027-01-01'],
  ['2028-02-28', '2028-02-29'],
  ['2026-03-28', '2026-03-29'],
  ['2026-10-24', '2026-10-25'],
])('tomorrow after %s is %s', (day, next) => {
  expect(openWords({ open: false, opensAt: { day: next, time: '09:00' } }, day)).toBe(
    'Closed now, opens tomorrow at 09:00',
  );
});

const day = [{ from: 540, to: 1020 }];
const weekdays: OpeningHours = {
  always: false,
  week: [day, day, day, day, day, [], []],
  bankHolidays: 'closed',
  closedOn: [],
};

function shownAt(moment: string, isBankHoliday = (_: string): boolean => false) {
  let now = new Date(moment);
  const { source } = aHost();
  const host = aHost({ isBankHoliday, source: { ...source, now: () => now } });
  render(
    <Page host={host}>
      <p>
        <OpenNow hours={weekdays} />
      </p>
    </Page>,
  );
  return {
    words: () => screen.getByText(/(Open|Closed) now/).textContent,
    later: (next: string) => {
      now = new Date(next);
      act(() => void jest.advanceTimersByTime(60_000));
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('is right in London while the page stays open, and marked by more than colour', () => {
  const { words, later } = shownAt('2026-07-03T15:59:00Z');
  expect(words()).toBe('● Open now, until 17:00');
  expect(screen.getByText('●').getAttribute('aria-hidden')).toBe('true');
  later('2026-07-03T16:00:00Z');
  expect(words()).toBe('○ Closed now, opens Monday 6 July at 09:00');
});

test('knows the bank holidays of the council', () => {
  const { words } = shownAt('2026-12-25T11:00:00Z', (holiday) => holiday === '2026-12-25');
  expect(words()).toBe('○ Closed now, opens Monday 28 December at 09:00');
});
