import { randomUUID } from 'node:crypto';
import { bulletinContentSchema, bulletinLimits } from '@councillor-safety/core/bulletin/bulletin';

const withTexts = (...lengths: readonly number[]) => ({
  title: 'x'.repeat(100),
  sections: lengths.map((length) => ({
    ...{ id: randomUUID(), kind: 'free', heading: '' },
    text: 'x'.repeat(length),
  })),
  urgency: 'routine',
  audience: { everyCouncillor: true, groups: [], channels: [] },
});
const rest = bulletinLimits.all - 100 - 3 * bulletinLimits.text;

test('as much as the whole may have, and not one character more', () => {
  const full = [bulletinLimits.text, bulletinLimits.text, bulletinLimits.text] as const;
  expect(bulletinContentSchema.safeParse(withTexts(...full, rest)).success).toBe(true);
  const over = bulletinContentSchema.safeParse(withTexts(...full, rest + 1));
  expect(over.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['sections'], 'The whole bulletin may have 20,000 characters.'],
  ]);
});

test('headings and the words for pictures count too', () => {
  const content = withTexts(6_000, 6_000, 6_000, rest);
  const [first, ...others] = content.sections;
  expect(
    bulletinContentSchema.safeParse({ ...content, sections: [{ ...first, heading: 'y' }, ...others] })
      .success,
  ).toBe(false);
  const picture = { pictureId: randomUUID(), alt: 'y', width: 1, height: 1 };
  expect(
    bulletinContentSchema.safeParse({ ...content, sections: [{ ...first, picture }, ...others] }).success,
  ).toBe(false);
});
