import { personalDataIn } from '@councillor-safety/core/bulletin/bulletin-personal-data';

const found = (text: string): readonly string[] =>
  personalDataIn(text).map(({ code, what }) => `${code} ${what}`);

describe('what may lead to a person', () => {
  test.each([
    '07700 900123',
    '07700900123',
    '07700 900 123',
    '0770 090 0123',
    '07700-900-123',
    '07700.900.123',
    '+44 7700 900123',
    '+447700900123',
    '+44 (0)7700 900123',
    '0044 7700 900123',
    '(01632) 960123',
    '01632 960123',
    '01632 960 123',
    '01632 – 960123',
    '016977 2345',
    '020 7946 0123',
    '(020) 7946 0123',
    '+44 20 7946 0123',
    '056 1234 5678',
    '07700\u00a0900123',
  ])('the telephone number %s', (number) => {
    expect(found(`Ring ${number}.`)).toEqual([`phone-number ${number}`]);
    expect(found(number)).toEqual([`phone-number ${number}`]);
    expect(found(`Sam:${number}, at any time`)).toEqual([`phone-number ${number}`]);
  });

  test('two numbers side by side are two', () => {
    expect(found('020 7946 0123 07700 900123')).toEqual([
      'phone-number 020 7946 0123',
      'phone-number 07700 900123',
    ]);
  });

  test.each([
    '999',
    '101',
    '111',
    '116 123',
    '112',
    '105',
    '0300 123 4567',
    '0345 123 4567',
    '0800 123 4567',
    '0808 808 1234',
    '0800 1111',
    '0845 123 4567',
    '+44 300 123 4567',
    '999 and press 55',
    '116 123 or 0808 500 2222, day or night',
  ])('the service number %s leads to nobody', (number) => {
    expect(found(`In danger? Call ${number}.`)).toEqual([]);
  });

  test.each([
    'On 01.12.2026 from 10.00 to 12.00',
    'On 01-12-2026 10:00 to 11:30',
    'From 01.12.2026 - 02.12.2026',
    'From 01/12/2026 to 02/12/2026',
    'From 2026-12-01 to 2027-01-02 10:30',
    'On 07 11 2026 1030 people came',
    '07.30 - 09.30, 10.15 and 12.00',
    'Between 09:00 and 17:00',
    '1,234,567,890 pounds',
    'Reference CR/01632960123/26',
    'Reference INC-01632960123',
    'Reference INC20260142',
    'Order 10163296012345',
    'Order 01632960123456',
    'Meeting 312 345 678 901 23',
    'Sort code 01-23-45 12345678',
    'https://example.org/meeting/07700900123',
    'https://example.org/?id=01632960123&at=AB1%202CD',
  ])('no telephone number: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['AB10 1XG', 'M1 1AE', 'EC1A 1BB', 'W1A 0AX', 'CR2 6XH', 'SW1A1AA', 'ab10 1xg', 'B33 8TH'])(
    'the postcode %s',
    (postcode) => {
      expect(found(`They live in ${postcode}, next door.`)).toEqual([`postcode ${postcode}`]);
    },
  );

  test.each([
    'Room b1 2nd floor',
    'Room e1 1st floor',
    'Print it on A4 or A3',
    'Take the A1, the M25 or the B4100',
    'Room Q1 2AB',
    'From M1 to M6 2 hours',
    'Committee C19 2AB',
    'Form P45 and P60',
    'Ward N4 6 pm',
    'At E1 6pm',
    'COVID19 1st wave',
    'ISO27001 2BC',
    'Step S1 2of3',
  ])('no postcode: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each(['sam@ambleford.example', 'sam.o-neill+ward@mail.ambleford.example', 'S_1@AMBLEFORD.EXAMPLE'])(
    'the e-mail address %s',
    (address) => {
      expect(found(`Write to ${address}.`)).toEqual([`email-address ${address}`]);
      expect(found(`(${address})`)).toEqual([`email-address ${address}`]);
    },
  );

  test.each(['@ambleford', 'meet @ 10.30', 'sam@home', 'a@ b.example', 'see ambleford.example'])(
    'no e-mail address: %s',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );

  test('the same once, however often it is there', () => {
    expect(found('07700 900123, I say 07700 900123')).toEqual(['phone-number 07700 900123']);
  });

  test.each([
    ['digits', '0'.repeat(20_000)],
    ['digits apart', '0 7 '.repeat(6_000)],
    ['one word', 'a'.repeat(20_000)],
    ['gaps', `07${'   '.repeat(8_000)}`],
    ['brackets', '(0'.repeat(10_000)],
    ['dots', 'a.'.repeat(10_000)],
    ['at signs', 'a@'.repeat(10_000)],
    ['domains', `a@${'b.'.repeat(10_000)}`],
    ['addresses', 'https://'.repeat(3_000)],
  ])('a long text of %s is read at once', (_what, text) => {
    const begun = performance.now();
    personalDataIn(text);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
