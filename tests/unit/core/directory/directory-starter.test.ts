import { parseOpeningHours } from '@councillor-safety/core/clock/opening-hours-parser';
import { serviceCategories, serviceList } from '@councillor-safety/core/directory/directory-lists';
import { readServices } from '@councillor-safety/core/directory/directory';
import { starterServices } from '@councillor-safety/core/directory/directory-starter';
import { dialable } from '@councillor-safety/core/hub/hub-phone';
import { newFields } from '@councillor-safety/core/sharepoint/field-codec';
import { readLooseRow } from '@councillor-safety/core/sharepoint/loose-row';

const services = starterServices.map((service) => [service.name, service] as const);
const ofTheCouncil = starterServices.filter(({ reach }) => reach === 'Council');

it.each(services)('%s fits the list and says what it helps with', (_name, service) => {
  expect(newFields(serviceList, service)).toMatchObject({ Title: service.name });
  expect(service.helpsWith).toMatch(/^[A-Z].*\.$/);
  expect(service.categories?.length).toBeGreaterThan(0);
  expect(service.audience?.length).toBeGreaterThan(0);
});

it.each(services)('%s can be reached, and is not called checked', (_name, service) => {
  expect(service.phone ?? service.text ?? service.web).toBeDefined();
  if (service.phone !== undefined) expect(dialable(service.phone)).toMatchObject({ ok: true });
  if (service.web !== undefined) expect(new URL(service.web).protocol).toBe('https:');
  if (service.hours !== undefined) expect(parseOpeningHours(service.hours)).toMatchObject({ ok: true });
  expect(service.verifiedOn).toBeUndefined();
});

it('has nothing for an officer to mend but that each is still to be checked', () => {
  const rows = starterServices.map((service, index) =>
    readLooseRow(serviceList, { id: String(index), fields: newFields(serviceList, service) }),
  );
  const { services: read, mistakes } = readServices(rows, new Date('2026-11-20T12:00:00Z'));
  expect(read).toHaveLength(starterServices.length);
  expect(mistakes).toHaveLength(starterServices.length);
  expect(new Set(mistakes.map(({ problem }) => problem)).size).toBe(1);
});

it('names each service once', () => {
  const names = starterServices.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it.each(serviceCategories)('knows two services for %s', (category) => {
  const found = starterServices.filter(
    ({ categories, reach }) => reach === 'National' && categories?.includes(category),
  );
  expect(found.length).toBeGreaterThanOrEqual(2);
});

it('marks what a council offers as examples, with numbers that belong to nobody', () => {
  expect(ofTheCouncil.length).toBeGreaterThan(0);
  for (const { name, phone, web, categories } of ofTheCouncil) {
    expect(name).toMatch(/\(example row\)$/);
    expect(phone).toMatch(/^01632 960\d{3}$/);
    expect(web).toBeUndefined();
    expect(categories).not.toContain('Crisis, day or night');
  }
});

it.each([
  ['Samaritans', '116 123'],
  ['Victim Support', '0808 168 9111'],
  ['National Stalking Helpline', '0808 802 0300'],
  ['National Domestic Abuse Helpline', '0808 2000 247'],
  ['Crimestoppers', '0800 555 111'],
  ['Rape and Sexual Abuse Support Line', '0808 500 2222'],
])('%s has the number %s', (name, phone) => {
  expect(starterServices.find((service) => service.name === name)?.phone).toBe(phone);
});

it('calls a number free only if the call is', () => {
  const free = starterServices.filter(({ cost, phone }) => cost === 'Free' && phone !== undefined);
  const priced = free.filter(({ phone = '' }) => !/^(0800|0808|116|101$|111$|01632 960)/.test(phone));
  expect(priced).toEqual([]);
});
