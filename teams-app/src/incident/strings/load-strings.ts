import '../../shell/languages';
import { addStrings } from '../../shell/strings';
import { incidentStrings } from './incident-strings';
import './load-first-strings';

addStrings('incident', incidentStrings);
