import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { levelOfPerson, reaches } from '../graph/calls/access';

export const personWithKey = (key: unknown): SamplePerson | undefined =>
  samplePeople.find((person) => person.key === key);

/** The page belongs to the hub site, and so do the rights on it. */
const level = (person: SamplePerson) => levelOfPerson(person, sampleSites.hub.path);
export const mayRead = (person: SamplePerson): boolean => reaches(level(person), 'read');
export const mayEdit = (person: SamplePerson): boolean => reaches(level(person), 'write');
