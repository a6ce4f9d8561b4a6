import '../../shell/load-work-strings';
import { addStrings } from '../../shell/strings';
import { dropInStrings } from './drop-in-strings';

addStrings('drop-in', dropInStrings);
