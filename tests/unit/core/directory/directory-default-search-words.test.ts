import { defaultSearchWords } from '@councillor-safety/core/directory/directory-default-search-words';
import {
  searchWordList,
  serviceCategories,
  type ServiceCategory,
} from '@councillor-safety/core/directory/directory-lists';
import { categoriesFor } from '@councillor-safety/core/directory/directory-search-words';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';

it('fits the list: each group is one row', () => {
  for (const { words, leadsTo } of defaultSearchWords) {
    const record = { words: words.join(', '), leadsTo: [...leadsTo] };
    expect(newFields(searchWordList, record)).toMatchObject({ Title: record.words, LeadsTo: leadsTo });
    expect(leadsTo.length).toBeGreaterThan(0);
  }
});

it('is written as it is compared: lower case, no space around, no comma inside, no word twice', () => {
  const words = defaultSearchWords.flatMap((group) => group.words);
  expect(words.filter((word) => word !== word.trim().toLowerCase() || /^$|,|\s\s|’/.test(word))).toEqual([]);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

it.each(serviceCategories)('leads to %s from two groups at least', (category) => {
  const groups = defaultSearchWords.filter(({ leadsTo }) => leadsTo.includes(category));
  expect(groups.length).toBeGreaterThanOrEqual(2);
});

it.each<[string, ServiceCategory]>([
  ['troll', 'Online abuse'],
  ['There is a pile-on about me', 'Online abuse'],
  ['they posted my address', 'Online abuse'],
  ['doxxed', 'Online abuse'],
  ['deepfake', 'Online abuse'],
  ['somebody made a fake account', 'Online abuse'],
  ["can't sleep", 'Stress and mental health'],
  ['I cant sleep any more', 'Stress and mental health'],
  ["I just can't cope", 'Stress and mental health'],
  ['burnt out', 'Stress and mental health'],
  ['panic', 'Stress and mental health'],
  ['drinking', 'Stress and mental health'],
  ['suicidal', 'Crisis, day or night'],
  ['I want to die', 'Crisis, day or night'],
  ['self harm', 'Crisis, day or night'],
  ['brick through window', 'Victims of crime'],
  ['Brick through my window', 'Victims of crime'],
  ['car scratched', 'Victims of crime'],
  ['somebody let my tyres down', 'Victims of crime'],
  ['stalker', 'Stalking and harassment'],
  ['I was followed home', 'Stalking and harassment'],
  ["he won't leave me alone", 'Stalking and harassment'],
  ['letters', 'Stalking and harassment'],
  ['dog mess through the door', 'Threats and danger'],
  ['death threat', 'Threats and danger'],
  ['a man threatened to kill me', 'Threats and danger'],
  ['knife', 'Threats and danger'],
  ['racist', 'Hate and discrimination'],
  ['antisemitic', 'Hate and discrimination'],
  ['Islamophobic', 'Hate and discrimination'],
  ['homophobic', 'Hate and discrimination'],
  ['transphobic', 'Hate and discrimination'],
  ['hate mail', 'Hate and discrimination'],
  ['disability abuse', 'Hate and discrimination'],
  ['misogyny', 'Hate and discrimination'],
  ['my ex partner', 'Domestic and sexual abuse'],
  ['hits me', 'Domestic and sexual abuse'],
  ['groped', 'Domestic and sexual abuse'],
  ['upskirting', 'Domestic and sexual abuse'],
  ['my children are scared', 'Family, grief and home'],
  ['divorce', 'Family, grief and home'],
  ['gambling', 'Money and work'],
  ['debt', 'Money and work'],
  ['I lost my job', 'Money and work'],
  ['solicitor', 'Legal advice and rights'],
  ['libel', 'Legal advice and rights'],
  ['injunction', 'Legal advice and rights'],
  ['standards complaint', 'Councillors and candidates'],
  ['independent councillor', 'Councillors and candidates'],
  ['election leaflet', 'Councillors and candidates'],
])('“%s” leads to %s first', (typed, category) => {
  expect(categoriesFor(typed, defaultSearchWords)[0]).toBe(category);
});

it('leads nowhere from words that mean no trouble', () => {
  expect(categoriesFor('the weather in spring', defaultSearchWords)).toEqual([]);
});
