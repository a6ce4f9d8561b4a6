import './languages';
import { addStrings } from './strings';
import { workStrings } from './work-strings';

addStrings('work', workStrings);
