import { escalationCheck } from './escalation/escalation-check';
import { onCallCheck } from './on-call/on-call-check';

/** What features have to say to `npm run doctor`, by hand and in one place. */
export const featureChecks = [onCallCheck, escalationCheck];
