type Values = Readonly<Record<string, string | number>>;

/** Puts values into a text's holes: `fill('Open until {{time}}', { time: '17:00' })`. */
export const fill = (text: string, values: Values): string =>
  text.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));

const plurals = new Intl.PluralRules('en-GB');

/** The form of a text that fits a number; the number fills `{{count}}`. */
export const counted = (
  forms: { readonly one: string; readonly other: string },
  count: number,
  values: Values = {},
): string => fill(plurals.select(count) === 'one' ? forms.one : forms.other, { count, ...values });
