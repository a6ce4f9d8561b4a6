import '../../shell/languages';
import { addStrings } from '../../shell/strings';
import { retentionStrings } from './retention-strings';

addStrings('retention', retentionStrings);
