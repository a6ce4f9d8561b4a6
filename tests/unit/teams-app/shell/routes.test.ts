import { hrefOf, readRoute, type Route } from '@councillor-safety/teams-app/shell/routes';

const places: Route[] = [
  { at: 'home' },
  { at: 'quick', question: 'when' },
  { at: 'full', question: 'check' },
  { at: 'sent', key: '9f4f1f52-0000-4000-8000-000000000001' },
  { at: 'report', reference: 'CS-7K3MPX2Q' },
  { at: 'amend', reference: 'CS-7K3MPX2Q', question: 'place' },
  { at: 'rota', part: undefined, key: undefined },
  { at: 'rota', part: 'entry', key: '9f4f1f52-0000-4000-8000-000000000001' },
  { at: 'calls', reference: 'TK-7K3MPX2Q' },
  { at: 'who-is-asked' },
  { at: 'what-i-agreed-to' },
  { at: 'drop-in' },
  { at: 'drop-in', about: 'CS-7K3MPX2Q' },
  { at: 'drop-in-own', screen: 'mine', id: '9f4f1f52-0000-4000-8000-000000000001' },
  { at: 'drop-in-own', screen: 'waiting' },
  { at: 'drop-in-own', screen: 'choices' },
  { at: 'drop-ins' },
  { at: 'drop-in-sessions' },
  { at: 'drop-in-session', id: 'new' },
  { at: 'drop-in-appointment', id: '9f4f1f52-0000-4000-8000-000000000001' },
  { at: 'drop-in-settings' },
  { at: 'bulletins' },
  { at: 'bulletins', screen: 'questions' },
  { at: 'bulletin', id: '9f4f1f52-0000-4000-8000-000000000001' },
  { at: 'bulletin', id: '9f4f1f52-0000-4000-8000-000000000001', screen: 'check' },
];

test.each(places)('$at: an address leads back to the place it was made for', (place) => {
  expect(readRoute(hrefOf(place))).toEqual(place);
});

test.each(['', '#', '#/', '/'])('“%s” is the start', (hash) => {
  expect(readRoute(hash)).toEqual({ at: 'home' });
});

test.each([
  ...['#/nowhere', '#/reports/CS-7K3MPX2Q/other', '#/sent', '#/calls/a/b', '#/who-is-asked/a'],
  ...['#/drop-in/other', '#/drop-in/about/a/b', '#/drop-in/choices/a', '#/drop-in/mine/a/b'],
  ...['#/drop-ins/other', '#/drop-ins/settings/a', '#/drop-ins/appointments', '#/drop-ins/sessions/a/b'],
  ...['#/bulletins/settings/a', '#/bulletins/a/b', '#/bulletins/a/check/b'],
])('%s is nowhere', (hash) => {
  expect(readRoute(hash)).toEqual({ at: 'unknown' });
});
