import 'i18next';
import type { bulletinStrings } from '../bulletin/strings/bulletin-strings';
import type { dropInStrings } from '../drop-in/strings/drop-in-strings';
import type { retentionStrings } from '../retention/strings/retention-strings';
import type { incidentStrings } from '../incident/strings/incident-strings';
import type { reportStrings } from '../incident/strings/report-strings';
import type { onCallStrings } from '../on-call/strings/on-call-strings';
import type { escalationStrings } from '../escalation/strings/escalation-strings';
import type { shellStrings } from '../shell/shell-strings';
import type { workStrings } from '../shell/work-strings';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      shell: typeof shellStrings;
      report: typeof reportStrings;
      incident: typeof incidentStrings;
      work: typeof workStrings;
      'on-call': typeof onCallStrings;
      escalation: typeof escalationStrings;
      bulletin: typeof bulletinStrings;
      'drop-in': typeof dropInStrings;
      retention: typeof retentionStrings;
    };
  }
}
