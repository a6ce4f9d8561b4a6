import { addStrings } from '../shell/strings';
import { incidentStrings } from './incident-strings';

addStrings('incident', incidentStrings);
