import { settingFaults, usualCategory } from '@councillor-safety/spfx-webparts/directory/directory-settings';
import { mailtoFor } from '@councillor-safety/spfx-webparts/directory/directory-corrections';
import { aService } from './services';

test('settings that cannot be used are named, and no others', () => {
  expect(settingFaults({})).toEqual([]);
  expect(settingFaults({ hubSiteUrl: '', nation: 'Wales', defaultCategory: 'Online abuse' })).toEqual([]);
  expect(
    settingFaults({ hubSiteUrl: 'safety', nation: 'Utopia', correctionsEmail: 'x', defaultCategory: 'Gone' }),
  ).toEqual(['hubSiteUrl', 'nation', 'correctionsEmail', 'defaultCategory']);
});

test('a kind of help that is not in the list is as none', () => {
  expect(usualCategory({ defaultCategory: 'Online abuse' })).toBe('Online abuse');
  expect(usualCategory({ defaultCategory: 'Gone' })).toBeUndefined();
  expect(usualCategory({})).toBeUndefined();
});

describe('who is told of a mistake', () => {
  const service = aService({ id: '1', name: 'Night Owl & Day', ownerEmail: 'owner@ambleford.example' });

  test('the owner; the subject says nothing, the body names the service', () => {
    const mail = new URL(mailtoFor(service, 'members@ambleford.example') ?? '');
    expect(mail.pathname).toBe('owner@ambleford.example');
    expect(mail.searchParams.get('subject')).toBe('A correction in the directory');
    expect(mail.searchParams.get('body')).toContain('Night Owl & Day');
  });

  test.each([undefined, '', 'not an address', 'a@b.example?cc=c@d.example'])(
    'the council’s address when the owner’s is “%s”',
    (ownerEmail) => {
      const mail = mailtoFor({ ...service, ownerEmail }, 'members@ambleford.example');
      expect(mail).toMatch(/^mailto:members@ambleford\.example\?subject=/);
      expect(mail).not.toContain('cc=');
    },
  );

  test('nobody when there is no address', () => {
    expect(mailtoFor({ ...service, ownerEmail: undefined }, undefined)).toBeUndefined();
  });
});
