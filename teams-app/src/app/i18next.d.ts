import 'i18next';
import type { incidentStrings } from '../incident/strings/incident-strings';
import type { reportStrings } from '../incident/strings/report-strings';
import type { shellStrings } from '../shell/shell-strings';

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
