import { understand } from '@councillor-safety/core/escalation/escalation-intent';
import { intentSentences } from './intent-sentences';

const noWords: readonly string[] = [];
const read = (text: string) => understand(text, { dangerWords: noWords });

describe('what somebody wants, in their own words', () => {
  it.each(intentSentences)('$text: $intent, danger $danger', ({ text, intent, danger }) => {
    expect(read(text)).toMatchObject({ intent, danger });
  });
});
