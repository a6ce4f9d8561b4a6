import * as React from 'react';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { contactList } from '@councillor-safety/core/contacts/contacts-list';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import type { SavedCopy } from '@councillor-safety/spfx-webparts/reading/last-good-copy';
import type { ListAnswer } from '@councillor-safety/spfx-webparts/reading/list-reader';
import { useLists, type ListSource } from '@councillor-safety/spfx-webparts/reading/useLists';

const earlier = '2026-11-19T08:00:00.000Z';
const now = '2026-11-20T10:00:00.000Z';
const wanted = { lists: [contactList, guidanceList] };
const titled = (...titles: readonly string[]) =>
  titles.map((Title, at) => ({ id: `${at + 1}`, fields: { Title } }));
const found = (...titles: readonly string[]): ListAnswer => ({ found: true, items: titled(...titles) });
const both = (contacts: ListAnswer, guidance: ListAnswer) =>
  new Map([
    ['Contacts', contacts],
    ['Guidance', guidance],
  ]);

interface Ask {
  readonly names: readonly string[];
  readonly answer: (given: ReadonlyMap<string, ListAnswer>) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A source of lists whose answers the test gives by hand. */
function aSource(onDevice: Readonly<Record<string, SavedCopy>> = {}) {
  const device = new Map(Object.entries(onDevice));
  const asks: Ask[] = [];
  const source: ListSource = {
    now: () => new Date(now),
    copies: { recall: (name) => device.get(name), keep: (name, copy) => void device.set(name, copy) },
    reader: {
      read: (names) =>
        new Promise((resolve, reject) => {
          const settle = (how: () => void) =>
            act(async () => {
              how();
              await Promise.resolve();
            });
          asks.push({
            names,
            answer: (given) => settle(() => resolve(given)),
            fail: () => settle(() => reject(new Error('offline'))),
          });
        }),
    },
  };
  return { source, asks, device };
}

function Screen({ source }: { readonly source: ListSource }): JSX.Element {
  const reading = useLists(wanted, source);
  const { phase, savedAt = 'now', unreadable, again } = reading;
  const contacts = reading.rows(contactList).map(({ values }) => values.role);
  const guidance = reading.rows(guidanceList).map(({ values }) => values.heading);
  return (
    <>
      <p>{`${phase} | ${contacts.join()} | ${guidance.join()} | ${savedAt} | ${unreadable.join()}`}</p>
      <button onClick={again}>again</button>
    </>
  );
}

const seen = (): string => screen.getByText(/\|/).textContent ?? '';
const again = (): Promise<void> => userEvent.click(screen.getByRole('button', { name: 'again' }));
const copyOf = (savedAt: string, ...titles: readonly string[]): SavedCopy => ({
  savedAt,
  items: titled(...titles),
});

test('with nothing on the device: loading, then what Graph says, all in one question', async () => {
  const { source, asks } = aSource();
  render(<Screen source={source} />);
  expect(seen()).toBe('loading |  |  | now | ');
  expect(asks.map(({ names }) => names)).toEqual([['Contacts', 'Guidance']]);
  await asks[0]?.answer(both(found('Desk', 'On call'), found('Visits')));
  expect(seen()).toBe('shown | Desk,On call | Visits | now | ');
});

test('the device’s copy is shown at once, and then what is new', async () => {
  const { source, asks } = aSource({
    Contacts: copyOf(earlier, 'Old desk'),
    Guidance: copyOf(earlier, 'Old'),
  });
  render(<Screen source={source} />);
  expect(seen()).toBe('shown | Old desk | Old | now | ');
  await asks[0]?.answer(both(found('Desk'), found()));
  expect(seen()).toBe('shown | Desk |  | now | ');
});

test('when Graph fails the copy stays and says how old its oldest part is', async () => {
  const { source, asks } = aSource({ Contacts: copyOf(now, 'Desk'), Guidance: copyOf(earlier, 'Old') });
  render(<Screen source={source} />);
  await asks[0]?.fail();
  expect(seen()).toBe(`shown | Desk | Old | ${earlier} | `);
});

test('with neither copy nor answer it has failed; trying again mends it', async () => {
  const { source, asks } = aSource();
  render(<Screen source={source} />);
  await asks[0]?.fail();
  expect(seen()).toMatch(/^failed \|/);
  await again();
  await asks[1]?.answer(both(found('Desk'), found('Visits')));
  expect(seen()).toBe('shown | Desk | Visits | now | ');
});

test('after a failure a good answer takes the age away', async () => {
  const { source, asks } = aSource({ Contacts: copyOf(earlier, 'Desk'), Guidance: copyOf(earlier, 'Old') });
  render(<Screen source={source} />);
  await asks[0]?.fail();
  await again();
  expect(asks).toHaveLength(2);
  await asks[1]?.answer(both(found('Desk'), found('New')));
  expect(seen()).toBe('shown | Desk | New | now | ');
});

test('a list that this device has never read is not called empty when Graph fails', async () => {
  const { source, asks } = aSource({ Contacts: copyOf(earlier, 'Desk') });
  render(<Screen source={source} />);
  expect(seen()).toMatch(/^loading \|/);
  await asks[0]?.fail();
  expect(seen()).toBe(`shown | Desk |  | ${earlier} | Guidance`);
});

test('a renamed list stays as it was last seen, and is named', async () => {
  const { source, asks, device } = aSource({
    Contacts: copyOf(earlier, 'Desk'),
    Guidance: copyOf(earlier, 'Old'),
  });
  render(<Screen source={source} />);
  await asks[0]?.answer(both(found('New desk'), { found: false, why: 'no-list' }));
  expect(seen()).toBe('shown | New desk | Old | now | Guidance');
  expect(device.get('Guidance')?.savedAt).toBe(earlier);
});

test('a list that is missing from the answer is named too', async () => {
  const { source, asks } = aSource();
  render(<Screen source={source} />);
  await asks[0]?.answer(new Map([['Contacts', found('Desk')]]));
  expect(seen()).toBe('shown | Desk |  | now | Guidance');
});

test('only our own columns are kept on the device, with the time', async () => {
  const { source, asks, device } = aSource();
  render(<Screen source={source} />);
  const fields = { Title: 'Desk', Phone: '01632 960123', AuthorLookupId: '9', Created: 'x', MadeUp: 'y' };
  await asks[0]?.answer(both({ found: true, items: [{ id: '1', fields }] }, found()));
  expect(device.get('Contacts')).toEqual({
    savedAt: now,
    items: [{ id: '1', fields: { Title: 'Desk', Phone: '01632 960123' } }],
  });
});

test.each(['answer', 'fail'] as const)(
  'an %s after the page was left changes nothing and complains of nothing',
  async (how) => {
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const { source, asks } = aSource();
    const { unmount } = render(<Screen source={source} />);
    unmount();
    if (how === 'fail') await asks[0]?.fail();
    else await asks[0]?.answer(both(found('Desk'), found()));
    expect(complaints).not.toHaveBeenCalled();
    complaints.mockRestore();
  },
);
