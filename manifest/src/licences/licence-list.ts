import { allowed, exceptions } from './judgement';
import type { Shipped, ShipsIn } from './shipped';

const headings: Readonly<Record<ShipsIn, string>> = {
  service: 'With the service (npm installs them beside it; what another kind of machine needs stays out)',
  tab: 'In the Teams tab',
  'web parts': 'In the SharePoint web parts',
};

const isException = ({ licence }: Shipped): boolean => !allowed.has(licence);

/** `licences.txt`: what a council gets that is not ours, and under which licence. */
export function licenceList(libraries: readonly Shipped[]): string {
  const sections = Object.entries(headings).flatMap(([part, heading]) => {
    const inside = libraries.filter(({ shipsIn }) => shipsIn.some((each) => each === part));
    return [
      `${heading}: ${inside.length}`,
      '',
      ...inside.map(({ name, version, licence }) => `${name} ${version}  ${licence}`),
      '',
    ];
  });
  const reasons = exceptions
    .filter(({ name }) => libraries.some((each) => name.test(each.name) && isException(each)))
    .map(({ name, reason }) => `${name.source.replace(/[\\^]/g, '')}*: ${reason}`);
  return [
    'Councillor Safety Hub is under the MIT licence. This is what comes with it.',
    'A library can stand in more than one place. The tab and the web parts may hold less than is listed: what they do not use is left out when they are built.',
    '',
    ...sections,
    'Under other terms than the rest',
    '',
    ...reasons,
    '',
  ].join('\n');
}
