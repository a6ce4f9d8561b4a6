import fc from 'fast-check';
import type { BulletinContent } from '@councillor-safety/core/bulletin/bulletin';
import { readBulletins, searchableText } from '@councillor-safety/core/bulletin/bulletin-archive';
import { publishedContent } from '@councillor-safety/core/bulletin/bulletin-published-content';
import { bulletinList } from '@councillor-safety/core/bulletin/bulletin-published-list';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

jest.mock('zod', () => {
  throw new Error('The hub must not load this.');
});
jest.mock('mdast-util-from-markdown', () => {
  throw new Error('The hub must not load this.');
});

const pictureId = '0f0e0d0c-0b0a-4908-8706-050403020100';
const content: BulletinContent = {
  title: 'Winter surgeries',
  sections: [
    {
      id: '10000000-0000-4000-8000-000000000001',
      kind: 'learning',
      heading: 'What we learned',
      text: '## Doors\n\n- Sit **near** the [door](https://ambleford.example/door)\n1. snake_case, _truly_',
      picture: { pictureId, alt: 'A hall with two doors', width: 1_200, height: 800 },
    },
    { id: '10000000-0000-4000-8000-000000000002', kind: 'training', heading: '', text: 'Come on Friday.' },
  ],
  authorId: undefined,
  urgency: 'routine',
  audience: {
    everyCouncillor: true,
    groups: [{ id: '10000000-0000-4000-8000-000000000003', name: 'Harbour wardens' }],
    channels: [{ teamId: 't', channelId: 'c', teamName: 'Harbour', channelName: 'General' }],
  },
};
const fields = {
  Title: 'Winter surgeries',
  BulletinKey: '20000000-0000-4000-8000-000000000001',
  PublishedAt: '2026-11-20T09:00:00Z',
  CorrectedAt: '2026-12-03T09:00:00Z',
  AuthorName: 'Cllr Celeste Marrowby',
  AuthorOffice: 'Deputy leader and safety champion',
  AuthorPhoto: `${pictureId}.jpg`,
  Content: publishedContent(content),
  RecordVersion: 7,
};
const row = (id: string, changes: Record<string, unknown> = {}) =>
  readLooseRow(bulletinList, { id, fields: { ...fields, ...changes } });
const read = (changes: Record<string, unknown> = {}) => {
  const { bulletins, mistakes } = readBulletins([row('7', changes)]);
  return { bulletin: bulletins[0], problems: mistakes.map(({ problem }) => problem) };
};
const sections = (...given: unknown[]) => read({ Content: JSON.stringify({ title: 'T', sections: given }) });

test('what the service writes is what the hub shows', () => {
  expect(read()).toEqual({
    bulletin: {
      id: '7',
      bulletinKey: fields.BulletinKey,
      title: 'Winter surgeries',
      publishedAt: new Date('2026-11-20T09:00:00Z'),
      correctedAt: new Date('2026-12-03T09:00:00Z'),
      author: { name: fields.AuthorName, office: fields.AuthorOffice, photo: `${pictureId}.jpg` },
      sections: [
        {
          kind: 'learning',
          heading: 'What we learned',
          text: content.sections[0]?.text,
          picture: {
            file: `${pictureId}.jpg`,
            alt: 'A hall with two doors',
            size: { width: 1_200, height: 800 },
          },
        },
        { kind: 'training', heading: '', text: 'Come on Friday.' },
      ],
    },
    problems: [],
  });
});

test('the hub learns nothing of whom it went to', () => {
  expect(publishedContent(content)).not.toMatch(/Harbour|audience/);
});

test('the newest comes first, and what may be absent is absent', () => {
  const few = { CorrectedAt: null, AuthorOffice: null, AuthorPhoto: null };
  const { bulletins } = readBulletins([
    row('1', { PublishedAt: '2026-01-05T09:00:00Z', ...few }),
    row('2', { PublishedAt: '2026-11-05T09:00:00Z' }),
    row('3', { PublishedAt: '2026-02-05T09:00:00Z' }),
  ]);
  expect(bulletins.map(({ id }) => id)).toEqual(['2', '3', '1']);
  expect(bulletins[2]).not.toHaveProperty('correctedAt');
  expect(bulletins[2]?.author).toEqual({ name: fields.AuthorName });
});

describe('what somebody broke by hand', () => {
  test.each(['Title', 'BulletinKey', 'PublishedAt', 'AuthorName', 'Content', 'RecordVersion'])(
    'without %s it is left out, and officers are told',
    (column) => {
      expect(read({ [column]: null })).toEqual({
        bulletin: undefined,
        problems: [`The column '${column}' is empty, so this row is not shown.`],
      });
    },
  );

  test.each(['{', 'null', '[]', '"words"', '{}', '{"sections":{}}', '7', '['.repeat(100_000)])(
    'content that is no such thing (the %#th) is left out, and officers are told',
    (Content) => {
      expect(read({ Content })).toEqual({
        bulletin: undefined,
        problems: ['Its content cannot be read, so it is not shown.'],
      });
    },
  );

  test('a time that is none is not taken for one', () => {
    expect(read({ PublishedAt: 'yesterday' }).bulletin).toBeUndefined();
    expect(read({ CorrectedAt: 'yesterday' }).bulletin).not.toHaveProperty('correctedAt');
  });

  test('its title stands in when the content has none', () => {
    expect(read({ Content: '{"sections":[]}' }).bulletin?.title).toBe('Winter surgeries');
  });

  test('sections that are none or empty go, and what is left is shown', () => {
    const odd = { kind: 'strange', heading: 5, text: 'Stays.', picture: null };
    const { bulletin, problems } = sections(null, 'x', 7, [], {}, { kind: 'help', text: ' ' }, odd);
    expect(bulletin?.sections).toEqual([{ kind: 'free', heading: '', text: 'Stays.' }]);
    expect(problems).toEqual([]);
  });

  const elsewhere = ['../x', `${pictureId}/../a`, `${pictureId}?`, 'a', '', 7, `${pictureId}\n`];
  test.each(elsewhere)('a picture that is not the service’s (%j) is left out', (id) => {
    const { bulletin, problems } = sections({ text: 'Words', picture: { pictureId: id, alt: 'A' } });
    expect(bulletin?.sections).toEqual([{ kind: 'free', heading: '', text: 'Words' }]);
    expect(problems).toEqual(['It has a picture that is no picture of the service, so that is left out.']);
  });

  test.each(['https://x.example/a.jpg', `../${pictureId}.jpg`, `${pictureId}.png`, `${pictureId}.jpg.exe`])(
    'nor is such a photo shown: %s',
    (AuthorPhoto) => {
      const { bulletin, problems } = read({ AuthorPhoto });
      expect(bulletin?.author).not.toHaveProperty('photo');
      expect(problems).toEqual(['The photo of its author is no picture of the service, so it is left out.']);
    },
  );

  test.each([
    [1, 0],
    [-1, 5],
    ['1', 5],
    [1.5, 5],
    [null, 5],
  ])('a picture of %j by %j is shown without its size', (width, height) => {
    const { bulletin } = sections({ picture: { pictureId, alt: 'A', width, height } });
    expect(bulletin?.sections[0]?.picture).toEqual({ file: `${pictureId}.jpg`, alt: 'A' });
  });

  test('nothing in the content makes it throw', () => {
    fc.assert(
      fc.property(fc.json(), fc.array(fc.jsonValue()), (json, parts) => {
        readBulletins([
          row('1', { Content: json }),
          row('2', { Content: JSON.stringify({ sections: parts }) }),
        ]);
      }),
    );
  });
});

describe('what can be searched', () => {
  const text = (words: string) => {
    const { bulletin } = sections({ kind: 'help', heading: 'Where', text: words });
    return bulletin && searchableText(bulletin);
  };

  test('is every word that can be seen', () => {
    const { bulletin } = read();
    expect(bulletin && searchableText(bulletin)).toBe(
      [
        ...['Winter surgeries', 'Cllr Celeste Marrowby', 'What we learned'],
        ...['Doors', '', 'Sit near the door', 'snake_case, truly', 'A hall with two doors'],
        ...['Training', 'Come on Friday.', ''],
      ].join('\n'),
    );
  });

  const many = ['[', '[a](', '](', 'a_', '*', '# ', '- ', ' ', '\\', '![', '[]'];
  const long = many.map((part) => part.repeat(200_000 / part.length));
  test.each([...long, `a${'_'.repeat(200_000)}a`])('without anybody waiting for it: %#', (words) => {
    const before = process.cpuUsage();
    text(words);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });
});
