import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { readBlocks, type BlockChoice } from '@councillor-safety/core/hub/hub-blocks';
import { BlockOrder } from '@councillor-safety/spfx-webparts/hub/BlockOrder';

const words = {
  label: 'Blocks',
  names: {
    'ways-in': 'Ways',
    contacts: 'People',
    'what-happens': 'Steps',
    support: 'Support',
    bulletins: 'Bulletins',
    guidance: 'Guidance',
  },
  up: 'Move {{block}} up',
  down: 'Move {{block}} down',
  moved: '{{block}} is number {{place}} of {{count}}',
};

function Field({ saved }: { readonly saved: (choices: readonly BlockChoice[]) => void }): JSX.Element {
  const [choices, setChoices] = React.useState(readBlocks(undefined));
  const onChange = (next: readonly BlockChoice[]): void => {
    setChoices(next);
    saved(next);
  };
  return <BlockOrder choices={choices} words={words} onChange={onChange} />;
}

function openField() {
  const saved = jest.fn<void, [readonly BlockChoice[]]>();
  render(<Field saved={saved} />);
  const lines = (): (string | null)[] =>
    within(screen.getByRole('group', { name: 'Blocks' }))
      .getAllByRole('checkbox')
      .map((box) => box.closest('label')?.textContent ?? null);
  const press = (name: string): HTMLElement => {
    const button = screen.getByRole('button', { name });
    act(() => button.focus());
    return button;
  };
  return { saved, lines, press };
}

test.each([
  ['Move People up', 'People is number 1 of 6'],
  ['Move Ways down', 'Ways is number 2 of 6'],
])('%s by the keyboard: the button keeps the focus, and the new place is spoken', async (name, place) => {
  const person = userEvent.setup();
  const { saved, lines, press } = openField();
  const button = press(name);
  await person.keyboard('{Enter}');
  expect(lines()).toEqual(['People', 'Ways', 'Steps', 'Support', 'Bulletins', 'Guidance']);
  expect(document.activeElement).toBe(button);
  expect(screen.getByRole('status').textContent).toBe(place);
  expect(saved.mock.lastCall?.[0][0]).toEqual({ block: 'contacts', shown: true });
});

test('the focus is taken once, not again when the pane is drawn anew', async () => {
  const person = userEvent.setup();
  const choices = (): readonly BlockChoice[] => readBlocks(undefined);
  const draw = (): JSX.Element => (
    <>
      <BlockOrder choices={choices()} words={words} onChange={() => page.rerender(draw())} />
      <input aria-label="Another setting" />
    </>
  );
  const page = render(draw());
  await person.click(screen.getByRole('button', { name: 'Move People up' }));
  const other = screen.getByRole('textbox', { name: 'Another setting' });
  act(() => other.focus());
  page.rerender(draw());
  expect(document.activeElement).toBe(other);
});

test('at the end it stays, and says so', async () => {
  const person = userEvent.setup();
  const { saved, press } = openField();
  press('Move Ways up');
  await person.keyboard('{Enter}');
  expect(screen.getByRole('status').textContent).toBe('Ways is number 1 of 6');
  expect(saved).not.toHaveBeenCalled();
});

test('a block is taken off the page and put back', async () => {
  const person = userEvent.setup();
  const { saved, lines } = openField();
  await person.click(screen.getByRole('checkbox', { name: 'Support' }));
  expect(saved.mock.lastCall?.[0]).toContainEqual({ block: 'support', shown: false });
  expect(lines()).toHaveLength(6);
  await person.click(screen.getByRole('checkbox', { name: 'Support' }));
  expect(saved.mock.lastCall?.[0]).toEqual(readBlocks(undefined));
});
