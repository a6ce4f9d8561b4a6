import fc from 'fast-check';
import { contrast, tokensFor, type SectionTheme } from '@councillor-safety/spfx-webparts/shell/theme';
import { tokenNames, type TokenName, type TokenValues } from '@councillor-safety/spfx-webparts/shell/tokens';

/** Text that is written straight on the ground of the section. */
const written: readonly TokenName[] = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorBrandForegroundLink',
  'colorBrandForegroundLinkHover',
  'colorStatusSuccessForeground1',
];
const onGrounds: readonly (readonly [TokenName, TokenName])[] = [
  ['colorNeutralForeground1', 'colorNeutralBackground1Hover'],
  ['colorNeutralForeground1', 'colorNeutralBackground2'],
  ['colorStatusWarningForeground1', 'colorStatusWarningBackground1'],
  ['colorStatusDangerForeground1', 'colorStatusDangerBackground1'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackground'],
  ['colorNeutralForegroundOnBrand', 'colorBrandBackgroundHover'],
];

function illegible(tokens: TokenValues): string[] {
  const pairs = [...written.map((name) => [name, 'colorNeutralBackground1'] as const), ...onGrounds];
  return pairs
    .map(([text, ground]) => [text, ground, contrast(tokens[text], tokens[ground])] as const)
    .filter(([, , ratio]) => ratio < 4.5)
    .map(([text, ground, ratio]) => `${text} on ${ground}: ${ratio.toFixed(2)}`);
}

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, '0')}`);
const oddColour = fc.oneof(
  { weight: 8, arbitrary: colour },
  fc.constantFrom(
    '#fff',
    '#123',
    '#FFFFFF',
    'white',
    'rgb(1,2,3)',
    'rgba(0, 0, 0, 0.5)',
    'transparent',
    '',
    '#12345678',
  ),
);
const maybe = fc.option(oddColour, { nil: undefined });
const sections: fc.Arbitrary<SectionTheme> = fc.record({
  isInverted: fc.option(fc.boolean(), { nil: undefined }),
  semanticColors: fc.record({ bodyBackground: maybe, bodyText: maybe, link: maybe }),
  palette: fc.record({ themePrimary: maybe }),
});

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#fff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrast('#777777', '#FFF')).toBeCloseTo(4.48, 2);
  expect(contrast('white', '#000000')).toBe(0);
});

test.each(['default', 'dark', 'contrast', undefined])('Fluent’s own values are legible: %s', (teamsTheme) => {
  expect(illegible(tokensFor({ teamsTheme }))).toEqual([]);
});

test('whatever colours a section has, all text on it can be read', () => {
  fc.assert(
    fc.property(sections, (section) => {
      const tokens = tokensFor({ section });
      expect(illegible(tokens)).toEqual([]);
      expect(Object.keys(tokens).sort()).toEqual([...tokenNames].sort());
      expect(Object.values(tokens)).not.toContain('');
    }),
    { numRuns: 1000 },
  );
});

test('borders that mean something, the focus and buttons stand out from whatever section', () => {
  fc.assert(
    fc.property(sections, (section) => {
      const tokens = tokensFor({ section });
      const ground = tokens.colorNeutralBackground1;
      expect(contrast(tokens.colorNeutralStrokeAccessible, ground)).toBeGreaterThanOrEqual(3);
      // Two rings, one inside the other: one of them always shows.
      const rings = [tokens.colorStrokeFocus1, tokens.colorStrokeFocus2].map((ring) =>
        contrast(ring, ground),
      );
      expect(Math.max(...rings)).toBeGreaterThanOrEqual(3);
      // Fluent's own dark button is fainter than this on Fluent's own dark ground; the section's ground is ours to mind.
      if (ground !== section.semanticColors?.bodyBackground) return;
      expect(contrast(tokens.colorBrandBackground, ground)).toBeGreaterThanOrEqual(3);
    }),
    { numRuns: 1000 },
  );
});

describe('a section of the page', () => {
  const soft: SectionTheme = {
    isInverted: false,
    semanticColors: { bodyBackground: '#f3f2f1', bodyText: '#323130', link: '#005a9e' },
    palette: { themePrimary: '#6b2fa0' },
  };

  test('gives its own ground, text, link and brand where they can be read', () => {
    expect(tokensFor({ section: soft })).toMatchObject({
      colorNeutralBackground1: '#f3f2f1',
      colorNeutralForeground1: '#323130',
      colorBrandForegroundLink: '#005a9e',
      colorBrandBackground: '#6b2fa0',
    });
  });

  test('that is dark turns everything round', () => {
    const tokens = tokensFor({
      section: {
        isInverted: true,
        semanticColors: { bodyBackground: '#0b3d2e', bodyText: '#ffffff', link: '#ffffff' },
      },
    });
    expect(tokens.colorNeutralBackground1).toBe('#0b3d2e');
    expect(contrast(tokens.colorStatusWarningBackground1, '#000000')).toBeLessThan(10);
    expect(illegible(tokens)).toEqual([]);
  });

  test('cannot make its text or links too faint to read', () => {
    const faint = { bodyBackground: '#dddddd', bodyText: '#aaaaaa', link: '#bbbbbb' };
    const tokens = tokensFor({ section: { semanticColors: faint, palette: { themePrimary: '#eeeeee' } } });
    expect(tokens.colorNeutralForeground1).not.toBe('#aaaaaa');
    expect(tokens.colorBrandForegroundLink).not.toBe('#bbbbbb');
    expect(tokens.colorBrandBackground).not.toBe('#eeeeee');
    expect(illegible(tokens)).toEqual([]);
  });

  test.each(['default', 'dark', 'contrast'])('is of no account inside Teams (%s)', (teamsTheme) => {
    expect(tokensFor({ section: soft, teamsTheme })).toEqual(tokensFor({ teamsTheme }));
    expect(tokensFor({ section: { ...soft, isInverted: true }, teamsTheme })).toEqual(
      tokensFor({ teamsTheme }),
    );
  });
});

test('Teams’ themes differ from each other', () => {
  const grounds = ['default', 'dark', 'contrast'].map((teamsTheme) => tokensFor({ teamsTheme }));
  expect(new Set(grounds.map((tokens) => tokens.colorNeutralForeground1)).size).toBeGreaterThanOrEqual(2);
  expect(new Set(grounds.map((tokens) => tokens.colorNeutralBackground1)).size).toBe(3);
});
