import * as React from 'react';
import { render } from 'react-dom';
import { App } from './app/App';
import { loadTheRest } from './shell/late';
import { startServices } from './services/services';
import { showTheme } from './shell/theme';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root.');

// Two frames: the first question is on screen before anything else is asked for.
const afterPaint = (then: () => void): void =>
  void requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then)));

showTheme();

render(<App />, root, () =>
  afterPaint(() => {
    // Nothing to tell yet: what needs the services tries again and says so.
    startServices().then(loadTheRest, () => undefined);
  }),
);
