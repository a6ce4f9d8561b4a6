import type { BulletinContent, BulletinSection } from '@councillor-safety/core/bulletin/bulletin';
import { mostCardBytes } from '@councillor-safety/core/bulletin/bulletin-card';
import { checkBulletin, type BulletinFacts } from '@councillor-safety/core/bulletin/bulletin-check';
import { bulletinCheckItemSchema } from '@councillor-safety/core/bulletin/bulletin-check-items';
import { starterMark } from '@councillor-safety/core/bulletin/bulletin-starter';
import { at, contentOf, idOf, morning, onApproval } from './change-story';

const facts: BulletinFacts = {
  now: morning,
  champions: [idOf('champion')],
  people: 14,
  missingGroups: [],
  missingChannels: [],
  picturesShown: true,
  cardBytes: 4_000,
};
const sectionId = 'b0000000-0000-4000-8000-000000000001';
const picture = { pictureId: 'e0000000-0000-4000-8000-000000000001', alt: 'A gate', width: 400, height: 300 };
const section = (parts: Partial<BulletinSection>): BulletinContent =>
  contentOf({
    sections: [{ id: sectionId, kind: 'free', heading: 'News', text: 'Look out.', ...parts }],
  });
const channel = { teamId: 't', channelId: 'c', teamName: 'Members', channelName: 'News' };
const group = { id: '60000000-0000-4000-8000-000000000099', name: 'Planning' };
const audience = (parts: Partial<BulletinContent['audience']>): BulletinContent =>
  contentOf({ audience: { everyCouncillor: false, groups: [], channels: [], ...parts } });

function check(content: BulletinContent, more: Partial<BulletinFacts> = {}, when = onApproval) {
  const items = checkBulletin({ content, when }, { ...facts, ...more });
  for (const item of items) expect(bulletinCheckItemSchema.parse(item)).toEqual(item);
  return items;
}

describe('the check of a bulletin', () => {
  test('nothing is wrong with a good one', () => {
    expect(check(contentOf())).toEqual([]);
    expect(check(section({ picture }), {}, at('2026-12-01T10:30'))).toEqual([]);
  });

  test.each([
    ['no-title', contentOf({ title: '  ' })],
    ['no-section', contentOf({ sections: [] })],
    ['no-author', contentOf({ authorId: undefined })],
    ['author-no-champion', contentOf({ authorId: idOf('councillor') })],
    ['no-audience', audience({})],
  ] as const)('%s', (code, content) => {
    expect(check(content)).toEqual([{ code, level: 'error' }]);
  });

  test.each([
    ['empty-section', { text: ' \n ' }],
    ['no-heading', { heading: ' ' }],
    ['no-alt-text', { picture: { ...picture, alt: ' ' } }],
  ] as const)('%s says which section', (code, parts) => {
    expect(check(section(parts))).toEqual([{ code, level: 'error', sectionId }]);
  });

  test('a section may be a picture alone', () => {
    expect(check(section({ text: '', picture }))).toEqual([]);
  });

  test('each bad link once', () => {
    const text =
      '[one](javascript:alert(1)) [two](http://example.org) [one](javascript:alert(1)) [ok](https://example.org)';
    expect(check(section({ text }))).toEqual([
      { code: 'bad-link', level: 'error', sectionId, what: 'javascript:alert(1)' },
      { code: 'bad-link', level: 'error', sectionId, what: 'http://example.org' },
    ]);
  });

  test('a very long link is shown in part', () => {
    const [item] = check(section({ text: `[one](http://example.org/${'a'.repeat(2_000)})` }));
    expect(item?.what).toHaveLength(300);
  });

  test('as large as a card may be, and a byte more', () => {
    expect(check(contentOf(), { cardBytes: mostCardBytes })).toEqual([]);
    expect(check(contentOf(), { cardBytes: mostCardBytes + 1 })).toEqual([
      { code: 'too-large', level: 'error' },
    ]);
  });

  test('when the directory does not answer, nobody says that the author is no champion', () => {
    expect(check(contentOf({ authorId: idOf('councillor') }), { champions: undefined })).toEqual([]);
  });

  test('an audience of nobody', () => {
    const empty = [{ code: 'empty-audience', level: 'error' }];
    expect(check(audience({ groups: [group] }), { people: 0 })).toEqual(empty);
    expect(check(audience({ everyCouncillor: true }), { people: 0 })).toEqual(empty);
    expect(check(audience({ channels: [channel] }), { people: 0 })).toEqual([]);
    expect(check(audience({ groups: [group], channels: [channel] }), { people: 0 })).toEqual([]);
  });

  test('an audience that cannot be counted is a warning, unless it is channels alone', () => {
    expect(check(contentOf(), { people: undefined })).toEqual([
      { code: 'audience-unknown', level: 'warning' },
    ]);
    expect(check(audience({ channels: [channel] }), { people: undefined })).toEqual([]);
  });

  test('channels and groups that are gone, by name', () => {
    expect(check(contentOf(), { missingChannels: ['News', 'Planning'], missingGroups: ['Ward'] })).toEqual([
      { code: 'channel-gone', level: 'error', what: 'News' },
      { code: 'channel-gone', level: 'error', what: 'Planning' },
      { code: 'group-gone', level: 'error', what: 'Ward' },
    ]);
  });

  test('an audience that has changed since approval was asked for says how many it was', () => {
    expect(check(contentOf(), { askedPeople: 12 })).toEqual([
      { code: 'audience-changed', level: 'warning', what: '12' },
    ]);
    expect(check(contentOf(), { askedPeople: 14 })).toEqual([]);
  });

  test.each([
    ['2026-12-01T09:59', 'past-time'],
    ['2027-03-28T01:30', 'no-such-time'],
    ['2026-02-30T10:00', 'no-such-time'],
    ['2028-01-01T10:00', 'too-far-ahead'],
  ])('%s: %s', (wallTime, code) => {
    expect(check(contentOf(), {}, at(wallTime))).toEqual([{ code, level: 'error' }]);
  });

  test('pictures that cards cannot show', () => {
    expect(check(section({ picture }), { picturesShown: false })).toEqual([
      { code: 'pictures-not-shown', level: 'warning' },
    ]);
    expect(check(contentOf(), { picturesShown: false })).toEqual([]);
  });

  test('personal data wherever it stands, one warning for each', () => {
    expect(check({ ...contentOf(), title: 'Ring 07700 900123' })).toEqual([
      { code: 'phone-number', level: 'warning', what: '07700 900123' },
    ]);
    const items = check(
      section({
        heading: 'News from AB10 1XG',
        text: 'Ring 07700 **900**123 or sam@ambleford.example',
        picture: { ...picture, alt: 'A letter with 01632 960123 on it' },
      }),
    );
    const warning = (code: string, what: string) => ({ code, level: 'warning', sectionId, what });
    expect(items).toEqual([
      warning('phone-number', '07700 900123'),
      warning('phone-number', '01632 960123'),
      warning('postcode', 'AB10 1XG'),
      warning('email-address', 'sam@ambleford.example'),
    ]);
  });

  test.each([starterMark, starterMark.replace('[', '\\[').replace(']', '\\]'), starterMark.toUpperCase()])(
    'starter text that nobody has changed: %s',
    (mark) => {
      expect(check(section({ text: `${mark}\n\nMore.` }))).toEqual([
        { code: 'starter-text', level: 'warning', sectionId },
      ]);
    },
  );

  test('all at once, in the order in which it is read', () => {
    const codes = check(
      { ...section({ heading: '', text: '' }), title: '', authorId: undefined },
      { people: 0 },
    );
    expect(codes.map(({ code }) => code)).toEqual([
      'no-title',
      'no-author',
      'no-heading',
      'empty-section',
      'empty-audience',
    ]);
  });
});
