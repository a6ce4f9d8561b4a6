/** Addresses of one machine stand in this file alone: a check of the packages finds any other. */
export const thisMachine = '127.0.0.1';

export const addressOnThisMachine = (port: number): string => `http://localhost:${port}`;

const loopbackHosts = new Set([thisMachine, '::1', '[::1]', 'localhost']);

export const isLoopbackHost = (host: string): boolean => loopbackHosts.has(host.toLowerCase());

export const isLoopbackUrl = (url: string): boolean =>
  URL.canParse(url) && isLoopbackHost(new URL(url).hostname);

/** What is sent there can be read by nobody on the way. */
export const isHttpsOrLoopback = (url: string): boolean =>
  URL.canParse(url) &&
  (new URL(url).protocol === 'https:' || (new URL(url).protocol === 'http:' && isLoopbackUrl(url)));
