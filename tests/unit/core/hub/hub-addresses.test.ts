import { isEmail, isWebAddress } from '@councillor-safety/core/hub/hub-addresses';

describe('an e-mail address', () => {
  it.each(['democratic.services@ambleford.example', "o'neill@ambleford.gov.uk", 'a+b@mail.example'])(
    '%s is one',
    (text) => expect(isEmail(text)).toBe(true),
  );

  it.each([
    'desk',
    'desk@',
    'desk@ambleford',
    'desk @ambleford.example',
    'desk@ambleford.example, other@ambleford.example',
    'mailto:desk@ambleford.example',
    'desk?bcc=other@ambleford.example',
    'desk%0abcc@ambleford.example',
    'Desk <desk@ambleford.example>',
    'desk@ambleford..example',
  ])('%s is none', (text) => expect(isEmail(text)).toBe(false));
});

describe('a web address', () => {
  it.each([
    'https://help.example',
    'https://www.help.example/find?place=Ambleford#now',
    'HTTPS://help.example:8443/',
  ])('%s may be followed', (text) => expect(isWebAddress(text)).toBe(true));

  it.each([
    'http://help.example',
    'www.help.example',
    'javascript:alert(1)',
    'https://',
    'https://help',
    'https:help.example',
    'https://the-council.example@elsewhere.example',
    'https://help.example\\@elsewhere.example',
    'https://help.example/a page',
    'see https://help.example',
  ])('%s may not', (text) => expect(isWebAddress(text)).toBe(false));
});
