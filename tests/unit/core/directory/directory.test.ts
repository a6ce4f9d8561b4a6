import { readServices } from '@councillor-safety/core/directory/directory';
import { serviceList } from '@councillor-safety/core/directory/directory-lists';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

const now = new Date('2026-11-20T10:00:00Z');
const row = (id: string, fields: Record<string, unknown>) => readLooseRow(serviceList, { id, fields });
const line = {
  Title: 'Ambleford listening line',
  Phone: '0808 1570 000',
  Web: 'https://listening.example/help',
  Hours: 'always',
  VerifiedOn: '2026-06-29T23:00:00Z',
};
const read = (fields: Record<string, unknown>, at = now) => {
  const { services, mistakes } = readServices([row('7', { ...line, ...fields })], at);
  return { service: services[0], problems: mistakes.map(({ problem }) => problem) };
};

describe('services', () => {
  it('have what officers typed, and what can be made of it', () => {
    const { service, problems } = read({
      HelpsWith: 'Somebody to talk to.',
      Categories: ['Stress and mental health'],
      Reach: 'Council',
      Nations: ['Wales'],
      Audience: ['Family'],
      Confidential: 'Partly',
      ConfidentialFrom: 'The council is told when a life is in danger.',
      Cost: 'Free',
      CostNote: 'From mobiles too.',
      TextMessage: 'TALK to 60123',
      Languages: 'English, Welsh',
      AccessNeeds: 'Relay UK',
      OwnerName: 'Member services',
      OwnerEmail: 'desk@ambleford.example',
    });
    expect(problems).toEqual([]);
    expect(service).toEqual({
      id: '7',
      name: 'Ambleford listening line',
      helpsWith: 'Somebody to talk to.',
      categories: ['Stress and mental health'],
      reach: 'Council',
      nations: ['Wales'],
      audience: ['Family'],
      confidential: 'Partly',
      confidentialFrom: 'The council is told when a life is in danger.',
      cost: 'Free',
      costNote: 'From mobiles too.',
      phone: '0808 1570 000',
      phoneHref: 'tel:+448081570000',
      text: 'TALK to 60123',
      web: 'https://listening.example/help',
      hoursText: 'always',
      hours: expect.objectContaining({ always: true }) as unknown,
      languages: 'English, Welsh',
      access: 'Relay UK',
      owner: 'Member services',
      ownerEmail: 'desk@ambleford.example',
      verifiedOn: '2026-06-30',
    });
  });

  it('need no more than a name', () => {
    const { services, mistakes } = readServices([row('7', { Title: 'Chaplain' })], now);
    expect(services).toEqual([{ id: '7', name: 'Chaplain', categories: [], nations: [], audience: [] }]);
    expect(mistakes.map(({ problem }) => problem)).toEqual([
      'There is no phone number, text number or web address to reach it by.',
      'It is not yet verified.',
    ]);
  });

  it('stand by the alphabet', () => {
    const rows = ['Zebra line', 'advice', 'Éire line', 'Chaplain'].map((Title, at) =>
      row(String(at), { Title }),
    );
    expect(readServices(rows, now).services.map(({ name }) => name)).toEqual([
      'advice',
      'Chaplain',
      'Éire line',
      'Zebra line',
    ]);
  });
});

describe('what officers should mend', () => {
  it('a row without a name is left out', () => {
    expect(read({ Title: null })).toEqual({
      service: undefined,
      problems: ["The column 'Title' is empty, so this row is not shown."],
    });
  });

  it.each([
    [{ Phone: '01234' }, "The phone number '01234' cannot be dialled."],
    [
      { Web: 'http://listening.example' },
      "The web address 'http://listening.example' is not one that begins with https://.",
    ],
    [
      { Web: 'www.listening.example' },
      "The web address 'www.listening.example' is not one that begins with https://.",
    ],
    [
      { Web: 'javascript:alert(1)' },
      "The web address 'javascript:alert(1)' is not one that begins with https://.",
    ],
    [{ OwnerEmail: 'the desk' }, "The e-mail address 'the desk' is not one."],
    [
      { Hours: 'Tue 2-4' },
      "The hours '2-4' could be morning or evening: write them as 9am-5pm or as 09:00-17:00.",
    ],
    [{ Cost: 'Lots' }, "The column 'Cost' has 'Lots', which is not one of its choices."],
    [{ Categories: ['Weather'] }, "The column 'Categories' has 'Weather', which is not one of its choices."],
    [{ VerifiedOn: null }, 'It is not yet verified.'],
  ])('%j leaves it in', (fields, problem) => {
    const { service, problems } = read(fields);
    expect(service?.name).toBe('Ambleford listening line');
    expect(problems).toEqual([problem]);
  });

  it('lets through no address but https, and no number that cannot be dialled', () => {
    const { service } = read({ Web: 'http://listening.example', Phone: '01234', OwnerEmail: 'the desk' });
    expect(service).toMatchObject({
      phone: '01234',
      phoneHref: undefined,
      web: undefined,
      ownerEmail: undefined,
    });
  });

  it('keeps the categories it knows', () => {
    const { service } = read({ Categories: ['Weather', 'Money and work'] });
    expect(service?.categories).toEqual(['Money and work']);
  });

  it.each([
    ['twelve months ago', '2025-11-20T00:00:00Z', []],
    [
      'a day more',
      '2025-11-19T00:00:00Z',
      ['It was last verified on 19 November 2025, more than twelve months ago.'],
    ],
    [
      'a leap day',
      '2024-02-29T00:00:00Z',
      ['It was last verified on 29 February 2024, more than twelve months ago.'],
    ],
  ])('a check %s', (_case, VerifiedOn, problems) => {
    expect(read({ VerifiedOn }).problems).toEqual(problems);
  });
});
