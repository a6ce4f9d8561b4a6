import '../../shell/load-work-strings';
import { addStrings } from '../../shell/strings';
import { bulletinStrings } from './bulletin-strings';

addStrings('bulletin', bulletinStrings);
