import { render, screen } from '@testing-library/react';
import * as React from 'react';
import { Page } from '@councillor-safety/teams-app/shell/Page';

const heading = (name: string) => screen.getByRole('heading', { level: 1, name });

describe('given a screen that comes after another', () => {
  const show = (person: 'in the tab' | 'elsewhere in Teams') => {
    const { rerender } = render(<Page heading="Opening">{null}</Page>);
    jest.spyOn(document, 'hasFocus').mockReturnValue(person === 'in the tab');
    rerender(<Page heading="Your reports">{null}</Page>);
  };
  // jsdom draws nothing and so cannot scroll.
  beforeEach(() => jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  it('then its heading has the focus, so that a screen reader begins there', () => {
    show('in the tab');
    expect(document.activeElement).toBe(heading('Your reports'));
  });

  it('then somebody who has meanwhile gone to write in a chat keeps the keys', () => {
    show('elsewhere in Teams');
    expect(document.activeElement).toBe(document.body);
  });
});
