import { sampleProduct } from '@councillor-safety/core/people/sample-tenant';
import { tellInFeed } from '../../connector/installing';
import { GraphError } from '../../graph-wire/graph-error';
import { type GraphCall, type GraphReply, noContent } from '../calls/graph-call';
import { isInstalled, personIn } from './installed-apps';
import { readNotification } from './notification-body';
import { ownManifest, type OwnManifest } from './own-manifest';

/** Given for each person with the app, so it is in no token: the app's own registration, and the app in place, stand for it. */
const resourceSpecific = 'TeamsActivity.Send.User';

function isAllowed({ caller }: GraphCall, { permissions }: OwnManifest): boolean {
  if (caller.person !== undefined) return false;
  const isOwn = caller.appId === sampleProduct.clientId && permissions.has(resourceSpecific);
  return isOwn || caller.permissions.has('TeamsActivity.Send');
}

/** 204. Whoever has blocked the bot is told; whoever does not have the app is not. */
export function sendActivityNotification(call: GraphCall): GraphReply {
  const manifest = ownManifest();
  const person = personIn(call);
  if (!isAllowed(call, manifest) || !isInstalled(call, person))
    throw new GraphError(403, 'Forbidden', 'The application may not notify the recipient.');
  tellInFeed(call.tenant.channel, person, readNotification(call.request.body, manifest));
  return noContent;
}
