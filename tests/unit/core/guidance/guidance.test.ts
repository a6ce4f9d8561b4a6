import { readArticles } from '@councillor-safety/core/guidance/guidance';
import { guidanceList } from '@councillor-safety/core/guidance/guidance-list';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

const now = new Date('2026-11-20T10:00:00Z');
const row = (id: string, fields: Record<string, unknown>) => readLooseRow(guidanceList, { id, fields });
const surgeries = {
  Title: 'Holding a surgery',
  Topic: 'Out and about',
  GuidanceKind: 'Policy',
  Audience: ['Councillors', 'Officers'],
  Summary: 'What to think of first.',
  Body: 'Sit near the door.',
  OwnerName: 'Member services',
  OwnerEmail: 'desk@ambleford.example',
  ReviewBy: '2027-01-31T00:00:00Z',
};
const read = (fields: Record<string, unknown>, at = now) => {
  const { articles, mistakes } = readArticles([row('7', { ...surgeries, ...fields })], at);
  return { article: articles[0], problems: mistakes.map(({ problem }) => problem) };
};

describe('articles', () => {
  it('have what officers wrote', () => {
    expect(read({})).toEqual({
      article: {
        id: '7',
        heading: 'Holding a surgery',
        topic: 'Out and about',
        kind: 'Policy',
        audience: ['Councillors', 'Officers'],
        summary: 'What to think of first.',
        body: 'Sit near the door.',
        owner: 'Member services',
        ownerEmail: 'desk@ambleford.example',
        reviewBy: '2027-01-31',
        overdue: false,
        starter: false,
      },
      problems: [],
    });
  });

  it('stand in the order officers gave, then by the alphabet', () => {
    const rows = [
      row('1', { ...surgeries, Title: 'Working alone' }),
      row('2', { ...surgeries, Title: 'Threats', SortOrder: 20 }),
      row('3', { ...surgeries, Title: 'Comments', SortOrder: 20 }),
      row('4', { ...surgeries, Title: 'Alarms' }),
    ];
    expect(readArticles(rows, now).articles.map(({ heading }) => heading)).toEqual([
      'Comments',
      'Threats',
      'Alarms',
      'Working alone',
    ]);
  });

  it('are guidance unless they are known to be something else', () => {
    expect(read({ GuidanceKind: null })).toMatchObject({ article: { kind: 'Guidance' }, problems: [] });
    expect(read({ GuidanceKind: 'Song' })).toMatchObject({
      article: { kind: 'Guidance' },
      problems: ["The column 'GuidanceKind' has 'Song', which is not one of its choices."],
    });
  });
});

describe('the day of review', () => {
  it.each([
    ['a summer day, kept as its midnight in London', '2026-06-29T23:00:00Z', '2026-06-30', true],
    ['yesterday', '2026-11-19T00:00:00Z', '2026-11-19', true],
    ['today', '2026-11-20T00:00:00Z', '2026-11-20', false],
    ['a day without a time', '2026-11-21', '2026-11-21', false],
  ])('%s', (_case, stored, reviewBy, overdue) => {
    expect(read({ ReviewBy: stored }).article).toMatchObject({ reviewBy, overdue });
  });

  it('is over when the day is over in London, not in UTC', () => {
    const fields = { ReviewBy: '2026-06-29T23:00:00Z' };
    expect(read(fields, new Date('2026-06-30T22:59:00Z')).article?.overdue).toBe(false);
    expect(read(fields, new Date('2026-06-30T23:00:00Z')).article?.overdue).toBe(true);
  });
});

describe('what officers should mend', () => {
  it.each([
    [{ Title: '' }, "The column 'Title' is empty, so this row is not shown."],
    [{ Body: ' ' }, 'It has no text, so it is not shown.'],
  ])('%j leaves it out', (fields, problem) => {
    expect(read(fields)).toEqual({ article: undefined, problems: [problem] });
  });

  it.each([
    [{ Topic: 'Weather' }, "The column 'Topic' has 'Weather', which is not one of its choices."],
    [{ Audience: ['Cats'] }, "The column 'Audience' has 'Cats', which is not one of its choices."],
    [{ OwnerName: null }, 'It has no owner.'],
    [{ OwnerEmail: 'the desk' }, "The e-mail address 'the desk' is not one."],
    [{ ReviewBy: null }, 'It has no day to be reviewed by.'],
    [{ ReviewBy: '2026-01-31T00:00:00Z' }, 'It was to be reviewed by 31 January 2026.'],
    [{ StarterText: true }, 'It is still the starter text: read it and make it your own.'],
  ])('%j leaves it in', (fields, problem) => {
    const { article, problems } = read(fields);
    expect(article?.heading).toBe('Holding a surgery');
    expect(problems).toEqual([problem]);
  });

  it('keeps no address that no mail reaches', () => {
    expect(read({ OwnerEmail: 'the desk' }).article?.ownerEmail).toBeUndefined();
  });
});
