import { searchWordList, type ServiceCategory } from '@councillor-safety/core/directory/directory-lists';
import {
  categoriesFor,
  readSearchWords,
  type SearchWords,
} from '@councillor-safety/core/directory/directory-search-words';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

const read = (...rows: [string | null, ...string[]][]) =>
  readSearchWords(
    rows.map(([Title, ...LeadsTo], at) =>
      readLooseRow(searchWordList, { id: String(at), fields: { Title, LeadsTo } }),
    ),
  );

describe('the council’s own words', () => {
  it('stand in one row with commas between', () => {
    expect(read([' Troll, TROLLS ; pile on', 'Online abuse'])).toEqual([
      { words: ['troll', 'trolls', 'pile on'], leadsTo: ['Online abuse'] },
    ]);
  });

  it('count only with words and a category that is known', () => {
    expect(read([null, 'Online abuse'], [' , -', 'Online abuse'], ['rain', 'Weather'], ['snow'])).toEqual([]);
  });
});

describe('what somebody typed', () => {
  const words: readonly SearchWords[] = [
    { words: ['abuse'], leadsTo: ['Victims of crime'] },
    { words: ['domestic abuse'], leadsTo: ['Domestic and sexual abuse', 'Victims of crime'] },
    { words: ['cant sleep'], leadsTo: ['Stress and mental health'] },
    { words: ["won't stop"], leadsTo: ['Stalking and harassment'] },
    { words: ['brick through window'], leadsTo: ['Threats and danger'] },
    { words: ['café'], leadsTo: ['Money and work'] },
    { words: ['...', ''], leadsTo: ['Online abuse'] },
  ];

  it.each<[string, readonly ServiceCategory[]]>([
    ['abuse', ['Victims of crime']],
    ['ABUSE!', ['Victims of crime']],
    ['abused', []],
    ['disabuse', []],
    ['after years of domestic abuse', ['Domestic and sexual abuse', 'Victims of crime']],
    ['abuse and domestic-abuse', ['Domestic and sexual abuse', 'Victims of crime']],
    ['domestic bills', []],
    ["I can't sleep", ['Stress and mental health']],
    ['I can’t sleep', ['Stress and mental health']],
    ['i cant  sleep', ['Stress and mental health']],
    ['can´t sleep', ['Stress and mental health']],
    ['he wont stop', ['Stalking and harassment']],
    ['a brick through window, again', ['Threats and danger']],
    ['brick', []],
    ['the cafe', ['Money and work']],
    ['abuse, and I cant sleep', ['Stress and mental health', 'Victims of crime']],
    ['', []],
    ['  …  ', []],
  ])('%j', (typed, categories) => {
    expect(categoriesFor(typed, words)).toEqual(categories);
  });
});
