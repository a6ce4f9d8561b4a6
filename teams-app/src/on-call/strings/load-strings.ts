import '../../shell/load-work-strings';
import { addStrings } from '../../shell/strings';
import { onCallStrings } from './on-call-strings';

addStrings('on-call', onCallStrings);
