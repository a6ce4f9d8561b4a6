import type { StarterService } from './directory-starter-service';

/** Bodies that stand by people in local politics. */
export const servicesForCouncillors: readonly StarterService[] = [
  {
    name: 'Local Government Association: support for councillors',
    helpsWith: 'Guides, training and people to ask, about abuse and about the job.',
    nations: ['England'],
    categories: ['Councillors and candidates', 'Threats and danger'],
    web: 'https://www.local.gov.uk',
  },
  {
    name: 'Welsh Local Government Association',
    helpsWith: 'Support for councillors and councils.',
    nations: ['Wales'],
    categories: ['Councillors and candidates'],
    web: 'https://www.wlga.wales',
    languages: 'Welsh and English',
  },
  {
    name: 'COSLA (Convention of Scottish Local Authorities)',
    helpsWith: 'Support for councillors and councils.',
    nations: ['Scotland'],
    categories: ['Councillors and candidates'],
    web: 'https://www.cosla.gov.uk',
  },
  {
    name: 'Northern Ireland Local Government Association',
    helpsWith: 'Support for councillors and councils.',
    nations: ['Northern Ireland'],
    categories: ['Councillors and candidates'],
    web: 'https://www.nilga.org',
  },
  {
    name: 'National Association of Local Councils',
    helpsWith: 'Parish and town councillors.',
    nations: ['England'],
    categories: ['Councillors and candidates'],
    web: 'https://www.nalc.gov.uk',
  },
  {
    name: 'Electoral Commission',
    helpsWith: 'Rules and guidance for candidates, with advice on staying safe in an election.',
    categories: ['Councillors and candidates'],
    web: 'https://www.electoralcommission.org.uk',
  },
];
