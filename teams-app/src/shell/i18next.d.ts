import 'i18next';
import type { incidentStrings } from '../incident/incident-strings';
import type { reportStrings } from '../incident/report/report-strings';
import type { shellStrings } from './shell-strings';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shellStrings;
      report: typeof reportStrings;
      incident: typeof incidentStrings;
    };
  }
}
