import { isSiteAddress, usualCategory } from '@councillor-safety/spfx-webparts/directory/directory-settings';
import { mailtoFor } from '@councillor-safety/spfx-webparts/directory/directory-corrections';
import { aService } from './services';

describe('the hub site’s address', () => {
  test.each([
    '',
    '  ',
    'https://ambleford.sharepoint.com/sites/councillor-safety',
    'https://ambleford.sharepoint.com/sites/safety/',
  ])('“%s” is one', (text) => expect(isSiteAddress(text)).toBe(true));
  test.each([
    'ambleford.sharepoint.com/sites/safety',
    'http://ambleford.sharepoint.com/sites/safety',
    'https://ambleford.sharepoint.com',
    'https://ambleford.sharepoint.com/sites/',
    'https://ambleford.sharepoint.com/sites/safety/SitePages/Home.aspx',
    'https://ambleford.sharepoint.com/sites/safety?web=1',
    'https:// /sites/safety',
  ])('“%s” is none', (text) => expect(isSiteAddress(text)).toBe(false));
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
