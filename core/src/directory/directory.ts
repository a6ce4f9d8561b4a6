import type { Nation } from '../clock/bank-holidays';
import { londonDay } from '../clock/london-time';
import { parseOpeningHours } from '../clock/opening-hours-parser';
import type { OpeningHours } from '../clock/opening-hours';
import { isEmail, isWebAddress } from '../hub/hub-addresses';
import { dayInWords, dayOf } from '../hub/hub-days';
import { emailProblem, mistakesOf, phoneProblem, type Mistake } from '../hub/hub-mistakes';
import { byName } from '../hub/hub-order';
import { dialable } from '../hub/hub-phone';
import type { LooseRow } from '../sharepoint/loose-row';
import type { ServiceAudience, ServiceCategory, serviceList } from './directory-lists';

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly helpsWith?: string;
  readonly categories: readonly ServiceCategory[];
  readonly reach?: 'Council' | 'National';
  /** Where in the UK it helps; none: everywhere. */
  readonly nations: readonly Nation[];
  readonly audience: readonly ServiceAudience[];
  readonly confidential?: 'Yes' | 'No' | 'Partly';
  readonly confidentialFrom?: string;
  readonly cost?: 'Free' | 'Some costs' | 'Paid';
  readonly costNote?: string;
  readonly phone?: string;
  readonly phoneHref?: string;
  readonly text?: string;
  /** Only https addresses get this far. */
  readonly web?: string;
  readonly hoursText?: string;
  readonly hours?: OpeningHours;
  readonly languages?: string;
  readonly access?: string;
  readonly owner?: string;
  readonly ownerEmail?: string;
  /** London day; absent: not yet verified. */
  readonly verifiedOn?: string;
}

type ServiceRow = LooseRow<typeof serviceList>;
type Values = ServiceRow['values'];

/** The same day a year later; on 29 February there is none, and the text sorts where it belongs all the same. */
const yearAfter = (day: string): string => `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`;

function checkProblem(verifiedOn: string | undefined, today: string): string | false {
  if (verifiedOn === undefined) return 'It is not yet verified.';
  return (
    yearAfter(verifiedOn) < today &&
    `It was last verified on ${dayInWords(verifiedOn)}, more than twelve months ago.`
  );
}

function readReach(values: Values) {
  const { phone, text, web, ownerEmail } = values;
  const dialled = phone === undefined ? undefined : dialable(phone);
  const nothing = phone === undefined && text === undefined && web === undefined;
  const good = {
    phoneHref: dialled?.ok ? dialled.href : undefined,
    web: web !== undefined && isWebAddress(web) ? web : undefined,
    ownerEmail: ownerEmail !== undefined && isEmail(ownerEmail) ? ownerEmail : undefined,
  };
  const problems = [
    nothing && 'There is no phone number, text number or web address to reach it by.',
    phone !== undefined && good.phoneHref === undefined && phoneProblem(phone),
    web !== undefined &&
      good.web === undefined &&
      `The web address '${web}' is not one that begins with https://.`,
    ownerEmail !== undefined && good.ownerEmail === undefined && emailProblem(ownerEmail),
  ];
  return { good, problems };
}

function readService({ id, values, faults }: ServiceRow, today: string) {
  const { name, hours: hoursText, categories = [], nations = [], audience = [], ...others } = values;
  const { good, problems } = readReach(values);
  const hours = hoursText === undefined ? undefined : parseOpeningHours(hoursText);
  const verifiedOn = dayOf(values.verifiedOn);
  const service = { ...others, ...good, id, categories, nations, audience, hoursText, verifiedOn };
  return {
    name,
    services: name === undefined ? [] : [{ ...service, name, hours: hours?.ok ? hours.hours : undefined }],
    mistakes: mistakesOf({
      id,
      name,
      faults,
      problems: [...problems, hours?.ok === false && hours.problem, checkProblem(verifiedOn, today)],
    }),
  };
}

/**
 * Services by name, and what officers should mend: no name, nothing to reach it by, bad phone, bad web address, bad hours, unknown
 * choices, not yet verified, last verified over twelve months ago. Only a service without a name is left out.
 */
export function readServices(
  rows: readonly ServiceRow[],
  now: Date,
): { readonly services: readonly Service[]; readonly mistakes: readonly Mistake[] } {
  const today = londonDay(now);
  const read = rows
    .map((row) => readService(row, today))
    .sort((one, other) => byName(one.name ?? '', other.name ?? ''));
  return {
    services: read.flatMap(({ services }) => services),
    mistakes: read.flatMap(({ mistakes }) => mistakes),
  };
}
