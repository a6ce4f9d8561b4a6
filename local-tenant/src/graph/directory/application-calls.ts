import { sampleProduct, type SampleApplication } from '@councillor-safety/core/people/sample-tenant';
import { requireAny } from '../calls/access';
import { graphHost, ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import type { OtherRoute } from '../calls/route';
import { missing } from './directory';

const readApplications = ['Application.Read.All', 'Application.ReadWrite.All', 'Directory.Read.All'];
const known: readonly SampleApplication[] = [sampleProduct];

/** `GET /applications(appId='…')?$select=passwordCredentials,keyCredentials`. The product itself holds no right to it. */
function getApplication(call: GraphCall): GraphReply {
  requireAny(call.caller, readApplications);
  const id = call.params.application ?? '';
  const application = known.find(({ clientId }) => clientId === id);
  if (!application) throw missing(id);
  const { secret } = application;
  return ok({
    '@odata.context': `${graphHost}/$metadata#applications(passwordCredentials,keyCredentials)/$entity`,
    passwordCredentials: [
      { hint: secret.slice(0, 3), endDateTime: '2099-12-31T00:00:00Z', secretText: null },
    ],
    keyCredentials: [],
  });
}

export const applicationRoutes: readonly OtherRoute[] = [
  { method: 'GET', path: "/applications(appId='{application}')", handle: getApplication },
];
