import {
  guidanceAudiences,
  guidanceKinds,
  guidanceList,
  guidanceTopics,
} from '@councillor-safety/core/guidance/guidance-list';
import { starterArticles } from '@councillor-safety/core/guidance/starter/guidance-starter';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';

const firstReview = '2027-11-20T00:00:00Z';
const articles = starterArticles(firstReview).map(({ heading, body = '', ...rest }) => ({
  heading,
  body,
  ...rest,
}));
const each = articles.map((article) => [article.heading, article] as const);

const isQuote = (line: string): boolean => line.startsWith('>');
const linesOf = (body: string): string[] => body.split('\n').filter((line) => line.trim() !== '');

/** Sentences outside headings and text to copy; a list item is one, whether or not it has a full stop. */
const sentencesOf = (body: string): string[] =>
  linesOf(body)
    .filter((line) => !isQuote(line) && !line.startsWith('#'))
    .map((line) => line.replace(/^(- |\d+\. )/, '').replace(/\[([^\]]*)\]\(https:[^)]*\)/g, '$1'))
    .flatMap((line) => line.replaceAll('**', '').split(/(?<=[.?!:][”)]?)\s+/))
    .filter((sentence) => /\w/.test(sentence));
const wordsIn = (sentence: string): number => sentence.split(/\s+/).filter((word) => /\w/.test(word)).length;

describe('what a new hub begins with', () => {
  test.each([
    ['surgeries', /surger/i],
    ['visits', /visits/i],
    ['working alone', /alone/i],
    ['settings of accounts', /accounts$/i],
    ['online abuse, and asking for removal', /online.*removal/i],
    ['social media', /^social media/i],
    ['calming a conversation', /calming/i],
    ['zero tolerance and definitions', /zero tolerance/i],
    ['rules of engagement', /how we treat each other/i],
    ['replies to copy', /replies you can copy/i],
    ['too much contact', /contact becomes too much/i],
    ['receipt of a threat', /receive a threat/i],
    ['the police protocol', /police: who does what/i],
    ['the code of conduct', /code of conduct/i],
    ['the briefing for police', /briefing for police/i],
    ['independent councillors', /independent councillors/i],
    ['looking after oneself', /looking after yourself/i],
    ['kit', /kit you can ask for/i],
  ])('one article on %s', (_topic, heading) => {
    expect(articles.filter((article) => heading.test(article.heading))).toHaveLength(1);
  });

  test('something of every topic and every kind, for everybody', () => {
    expect(new Set(articles.map(({ topic }) => topic))).toEqual(new Set(guidanceTopics));
    expect(new Set(articles.map(({ kind }) => kind))).toEqual(new Set(guidanceKinds));
    expect(new Set(articles.flatMap(({ audience }) => audience))).toEqual(new Set(guidanceAudiences));
  });

  test('the policies that the council must have', () => {
    const policies = articles.filter(({ kind }) => kind === 'Policy').map(({ heading }) => heading);
    for (const policy of [/too much/, /social media/i, /alone/, /threat/, /police/, /how we treat/])
      expect(policies.filter((heading) => policy.test(heading))).toHaveLength(1);
  });

  test('headings that differ, in an order that leaves room, the threat first', () => {
    expect(new Set(articles.map(({ heading }) => heading)).size).toBe(articles.length);
    expect(articles.map(({ sortOrder }) => sortOrder)).toEqual(articles.map((_article, at) => (at + 1) * 10));
    expect(articles[0]?.heading).toBe('If you receive a threat');
  });
});

describe.each(each)('%s', (_heading, article) => {
  const { body, summary = '' } = article;
  const lines = linesOf(body);

  test('fits its list', () => {
    expect(newFields(guidanceList, article)).toMatchObject({ Title: article.heading, Body: body });
  });

  test('is marked as a starter text with a team and a review date', () => {
    expect(article).toMatchObject({ starter: true, reviewBy: firstReview });
    expect(article.owner).toMatch(/^[A-Z][a-z]+( [a-z]+)*$/);
  });

  test('has a summary of one sentence', () => {
    expect(summary).toMatch(/^[A-Z].*[^.]\.$/);
    expect(sentencesOf(summary.replace(/:/g, ','))).toHaveLength(1);
  });

  test('ends by saying who to ask', () => {
    expect(lines.at(-1)).toMatch(/^\*\*Who to ask:\*\* \w/);
  });

  test('begins with the number for danger, unless it is for a calm day', () => {
    const calm = /^(Lock down|Second phones|Talking to your councillor|A briefing for police)/;
    if (!calm.test(article.heading)) expect(lines[0]).toMatch(/\b999\b/);
  });

  test('is Markdown without HTML; headings of one level; every link safe', () => {
    expect(lines.filter((line) => !isQuote(line)).join('\n')).not.toMatch(/[<>]/);
    expect(lines.filter(isQuote).filter((line) => !/^>( [^<>]+)?$/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^#/.test(line) && !/^## \S/.test(line))).toEqual([]);
    const links = [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, address = '']) => address);
    expect(links.filter((address) => !/^https:\/\/[\w.-]+(\/|$)/.test(address))).toEqual([]);
    expect(body).not.toMatch(/\{\{|http:/);
  });

  test('points only at articles that are there', () => {
    const named = [...body.matchAll(/(?:[Ss]ee|in) “([^”]+)”/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !articles.some(({ heading }) => heading.startsWith(name)))).toEqual([]);
  });

  test('can be read by somebody tired: short sentences, short paragraphs', () => {
    const lengths = sentencesOf(body).map(wordsIn);
    const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(sentencesOf(body).filter((sentence) => wordsIn(sentence) > 32)).toEqual([]);
    expect(average).toBeLessThanOrEqual(16);
    expect(lines.filter((line) => !isQuote(line) && wordsIn(line) > 70)).toEqual([]);
  });
});

test('what a council must fill in is few and known', () => {
  const blanks = articles.flatMap(({ body }) =>
    [...body.matchAll(/\[([^\]]+)\](?!\()/g)].map(([, name]) => name),
  );
  expect([...new Set(blanks)].sort()).toEqual([
    ...['complaints web page', 'council contact', 'council name', 'date', 'days', 'member services phone'],
    ...[
      'monitoring officer phone',
      'name',
      'number',
      'on-call phone',
      'subject',
      'surgery dates',
      'your name',
    ],
  ]);
});

test('the definitions say whose they are', () => {
  const { body = '' } = articles.find(({ heading }) => /zero tolerance/i.test(heading)) ?? {};
  expect(body).toMatch(/Local Government Association \(LGA\)[^\n]*public intimidation/);
  expect(body).toMatch(/Health and Safety Executive \(HSE\)[^\n]*work-related violence/);
});
