import { correctionMail } from '@councillor-safety/spfx-webparts/shell/correction-mail';

const given = {
  ownerEmail: 'owner@ambleford.example',
  correctionsEmail: 'members@ambleford.example',
  subject: 'A correction',
  body: 'Service: Night Owl & Day',
};

test('goes to the owner, with the words as they are', () => {
  const mail = correctionMail(given);
  const address = new URL(mail?.href ?? '');
  expect(address.pathname).toBe('owner@ambleford.example');
  expect(address.searchParams.get('subject')).toBe('A correction');
  expect(address.searchParams.get('body')).toBe('Service: Night Owl & Day');
  expect(mail?.toOwner).toBe(true);
});

test.each([undefined, '', 'not an address', 'a@b.example?cc=c@d.example'])(
  'goes to the council’s address when the owner’s is “%s”',
  (ownerEmail) => {
    const mail = correctionMail({ ...given, ownerEmail });
    expect(mail?.href).toMatch(/^mailto:members@ambleford\.example\?subject=/);
    expect(mail?.href).not.toContain('cc=');
    expect(mail?.toOwner).toBe(false);
  },
);

test('goes to nobody when there is no address', () => {
  expect(correctionMail({ ...given, ownerEmail: undefined, correctionsEmail: 'x' })).toBeUndefined();
});
