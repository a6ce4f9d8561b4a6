import type { RequestHandler, Response } from 'express';
import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import type { Control } from '../control/control';
import type { Channel } from '../connector/installing';
import type { Pictures } from '../connector/pictures';

export interface ChatSettings extends Channel {
  readonly pictures: Pictures;
  readonly control: Pick<Control, 'settings'>;
}

export const personOf = (response: Response): SamplePerson => response.locals.person as SamplePerson;

/** Lets a call on `/…/:person/…` through for a sample person only. */
export const knownPerson: RequestHandler = (request, response, next) => {
  response.locals.person = samplePeople.find(({ key }) => key === request.params.person);
  if (response.locals.person) next();
  else response.status(404).json({ error: `Nobody has the key '${String(request.params.person)}'.` });
};

/** Keeps whoever has removed the app or blocked the bot from writing to it, as Teams does. */
export const mayWrite =
  ({ apps }: ChatSettings): RequestHandler =>
  (_request, response, next) => {
    const { installation, blocked } = apps.state(personOf(response).id);
    if (installation === 'removed') response.status(409).json({ error: 'Add the app again first.' });
    else if (blocked) response.status(409).json({ error: 'Unblock the bot first.' });
    else next();
  };
