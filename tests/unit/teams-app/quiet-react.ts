import { provideServices } from '@councillor-safety/teams-app/services/services';

/** React 17 asks for `act` around what happens by itself; the tests wait for what is on screen instead. */
const harmless = /not wrapped in act/;

/** For tests of whole screens: each complaint of React but that one fails, and nothing is left for the next test. */
export function quietReact(): void {
  beforeEach(() => {
    jest.spyOn(console, 'error').mockImplementation((...said: unknown[]) => {
      if (!harmless.test(String(said[0]))) throw new Error(`unexpected: ${said.join(' ')}`);
    });
    window.scrollTo = () => undefined;
    Element.prototype.scrollIntoView = () => undefined;
  });
  afterEach(() => {
    provideServices(undefined);
    jest.restoreAllMocks();
  });
}
