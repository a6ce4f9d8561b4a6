import '../../shell/load-work-strings';
import { addStrings } from '../../shell/strings';
import { escalationStrings } from './escalation-strings';

addStrings('escalation', escalationStrings);
