import helmet from 'helmet';
import type { RequestHandler } from 'express';
import { isLoopbackHost } from '../config/loopback';
import type { Settings } from '../config/settings';

/** Where Microsoft 365 may show the tab in a frame (Teams tab requirements). */
const teamsHosts = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/**
 * SHA-256 of no text. Fluent's style engine adds an empty <style> element and writes its rules through the CSSOM, so this
 * one hash lets it work, and inline styles that say anything stay refused.
 */
const emptyStyleElement = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** From here teams-js learns of hosts that Microsoft added after it was published; it carries nothing about anybody. */
const teamsHostList = 'https://res.cdn.office.net';

type HeaderSettings = Pick<Settings, 'host' | 'localTenantUrl'>;

export function securityHeaders({ host, localTenantUrl }: HeaderSettings): RequestHandler {
  const local = localTenantUrl === undefined ? [] : [new URL(localTenantUrl).origin];
  const loopback = isLoopbackHost(host);
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [...teamsHosts, ...local],
        connectSrc: ["'self'", 'https://login.microsoftonline.com', teamsHostList, ...local],
        imgSrc: ["'self'", 'blob:', 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", emptyStyleElement],
        ...(loopback ? {} : { upgradeInsecureRequests: [] }),
      },
    },
    // frame-ancestors decides; this older header knows no list and would lock Teams out.
    xFrameOptions: false,
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: loopback ? false : { maxAge: 31_536_000, includeSubDomains: true },
    // Teams on the desktop opens sign-in in a window that must be able to answer its opener.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
}
