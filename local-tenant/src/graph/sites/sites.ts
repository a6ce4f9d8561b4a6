import { graphHost, ok, type GraphReply, type SiteCall } from '../calls/graph-call';
import { webUrlOf } from '../rows/site-rows';

/** `GET /sites/{id}` and `GET /sites/{host}:/{path}`. */
export function getSite({ site }: SiteCall): GraphReply {
  return ok({
    '@odata.context': `${graphHost}/$metadata#sites/$entity`,
    id: site.id,
    name: site.path.split('/').pop(),
    displayName: site.display_name,
    webUrl: webUrlOf(site),
    createdDateTime: site.created,
    siteCollection: { hostname: site.host },
    root: {},
  });
}
