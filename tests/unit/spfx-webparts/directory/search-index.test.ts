import { defaultSearchWords } from '@councillor-safety/core/directory/directory-default-search-words';
import type { Service } from '@councillor-safety/core/directory/directory';
import type { ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import { buildIndex } from '@councillor-safety/spfx-webparts/directory/search-index';
import {
  aService,
  fiveServices,
  footsteps,
  ledger,
  manyServices,
  mendedPane,
  nightOwl,
  trollWatch,
} from './services';

const index = buildIndex(fiveServices, defaultSearchWords);
const firstFor = (typed: string): string | undefined => index.search(typed).services[0]?.name;

describe('plain words lead to the right help', () => {
  test.each([
    ['troll', 'Online abuse', trollWatch],
    ['can’t sleep', 'Stress and mental health', nightOwl],
    ["I can't sleep at night", 'Stress and mental health', nightOwl],
    ['brick through window', 'Victims of crime', mendedPane],
    ['stalker', 'Stalking and harassment', footsteps],
  ] as const)('%s: %s', (typed, category, service) => {
    expect(index.search(typed).leadsTo).toContain(category);
    expect(firstFor(typed)).toBe(service.name);
  });

  test.each([
    ['stalkr', 'Stalking and harassment'],
    ['trol', 'Online abuse'],
    ['cant slep', 'Stress and mental health'],
    ['brik thru window', 'Victims of crime'],
    ['STALKER!', 'Stalking and harassment'],
  ] as const)('with a slip, %s: %s', (typed, category) => {
    expect(index.search(typed).leadsTo).toContain(category);
  });

  test('the best category comes before the next one, and services of neither stay away', () => {
    const words = [{ words: ['window'], leadsTo: ['Victims of crime', 'Online abuse'] as const }];
    const { services } = buildIndex(fiveServices, words).search('window');
    expect(services).toEqual([mendedPane, trollWatch]);
  });

  test('among those of a category, the one made for it comes first, then the one that does fewer things', () => {
    const of = (id: string, name: string, ...more: ServiceCategory[]): Service =>
      aService({ id, name, categories: ['Stalking and harassment', ...more] });
    const [broad, narrow, made] = [
      of('1', 'All Round Aid', 'Money and work', 'Online abuse'),
      of('2', 'Bright Path', 'Money and work'),
      of('3', 'National Stalking Desk', 'Money and work', 'Online abuse'),
    ];
    const found = buildIndex([broad, narrow, made], defaultSearchWords).search('being followed home');
    expect(found.services).toEqual([made, narrow, broad]);
  });

  test('a council’s own word that nobody else has', () => {
    const words = [{ words: ['clype'], leadsTo: ['Money and work'] as const }, ...defaultSearchWords];
    expect(buildIndex(fiveServices, words).search('clype').services[0]).toBe(ledger);
  });

  test.each(['st', 'sta', 'thr', 'sle'])('%s, a word hardly begun, does not yet lead anywhere', (typed) => {
    expect(index.search(typed).leadsTo).toEqual([]);
  });

  test('a service that has only one of the words does not come between', () => {
    expect(index.search('stalker welsh').services).toEqual([footsteps]);
  });

  test('a service is as close to a category in the singular', () => {
    const [aid, victim] = ['Aid Desk', 'Victim Desk'].map((name) =>
      aService({ id: name, name, categories: ['Victims of crime'] }),
    );
    if (!aid || !victim) throw new Error('two services');
    expect(buildIndex([aid, victim], defaultSearchWords).search('brick').services).toEqual([victim, aid]);
  });

  test('a word of another first letter is another word', () => {
    const words = [{ words: ['hates'], leadsTo: ['Hate and discrimination'] as const }];
    expect(buildIndex(fiveServices, words).search('dates').leadsTo).toEqual([]);
    expect(buildIndex(fiveServices, words).search('hatess').leadsTo).toEqual(['Hate and discrimination']);
  });

  test('a word that services use is not taken for the beginning of another', () => {
    const words = [{ words: ['worrying'], leadsTo: ['Victims of crime'] as const }];
    const found = buildIndex(fiveServices, words);
    expect(found.search('worry')).toEqual({ services: [nightOwl], leadsTo: [] });
    expect(found.search('worryin').leadsTo).toEqual(['Victims of crime']);
  });
});

describe('words alone', () => {
  test('a name comes first, wherever its words lead', () => {
    const victim = aService({ id: '9', name: 'Ambleford Victim Aid', categories: ['Money and work'] });
    const found = buildIndex([...fiveServices, victim], defaultSearchWords).search('victim aid');
    expect(found.leadsTo).toContain('Victims of crime');
    expect(found.services.slice(0, 2)).toEqual([victim, mendedPane]);
  });

  test('asked for, nothing leads anywhere', () => {
    const found = index.search('troll', { wordsOnly: true });
    expect(found).toEqual({ services: [trollWatch], leadsTo: [] });
    expect(index.search('stalker', { wordsOnly: true }).services).toEqual([]);
  });

  test.each([
    ['welsh', ledger],
    ['ledgr', ledger],
    ['hatef', trollWatch],
  ])('%s is found in any field, begun or with a slip', (typed, service) => {
    expect(index.search(typed).services).toContain(service);
  });

  test('all of the words before any of them', () => {
    const debtOnly = aService({ id: '6', name: 'Debt Line' });
    const found = buildIndex([debtOnly, ...fiveServices], defaultSearchWords);
    expect(found.search('debt pay', { wordsOnly: true }).services).toEqual([ledger]);
    expect(index.search('debt xylophone', { wordsOnly: true }).services).toEqual([ledger]);
  });

  test('nothing typed: everything, in its own order', () => {
    for (const typed of ['', '   ', '?!']) {
      expect(index.search(typed)).toEqual({ services: fiveServices, leadsTo: [] });
    }
  });

  test('words that stand in every sentence are not looked for', () => {
    expect(index.search('for the debt', { wordsOnly: true }).services).toEqual([ledger]);
  });

  test('words that are nowhere find nothing', () => {
    expect(index.search('xylophone')).toEqual({ services: [], leadsTo: [] });
  });
});

describe('five hundred services', () => {
  const many = manyServices(500);
  const large = buildIndex(many, defaultSearchWords);

  test('a category is found whole, and nothing twice', () => {
    const { services, leadsTo } = large.search('stalker');
    expect(leadsTo[0]).toBe('Stalking and harassment');
    const wanted = many.filter(({ categories }) => categories.includes('Stalking and harassment'));
    expect(services.slice(0, wanted.length).every((service) => wanted.includes(service))).toBe(true);
    expect(new Set(services).size).toBe(services.length);
  });

  test('each keystroke of a long search is answered far within the time between two of them', () => {
    const typed = 'somebody threw a brick through my window and I cannot sleep';
    const times = [...typed].map((_, at) => {
      const from = performance.now();
      large.search(typed.slice(0, at + 1));
      return performance.now() - from;
    });
    const median = [...times].sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
    // The bench measures the real figure in a browser; this only notices a search that has become tenfold slower.
    expect(median).toBeLessThan(40);
  });
});
