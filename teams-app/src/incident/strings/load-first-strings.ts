import { addStrings } from '../../shell/strings';
import { reportStrings } from './report-strings';

/** What the first question says. */
addStrings('report', reportStrings);
