import { checkStrings } from './check-strings';
import { composeStrings } from './compose-strings';
import { listStrings } from './list-strings';
import { peopleStrings } from './people-strings';
import { questionsStrings } from './questions-strings';
import { settingsStrings } from './settings-strings';

/** Words of bulletins in the tab. */
export const bulletinStrings = {
  heading: 'Bulletins',
  back: 'Back to bulletins',
  noTitle: 'Bulletin without a title',
  section: 'Section {{number}}, {{kind}}',
  list: listStrings,
  compose: composeStrings,
  check: checkStrings,
  people: peopleStrings,
  questions: questionsStrings,
  settings: settingsStrings,
} as const;
