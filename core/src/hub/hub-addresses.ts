/** Nothing that would mean something else in a `mailto:` link: no list, no query, no escape. */
const email = /^[a-z0-9.!$'*+/=^_`{|}~-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/iu;
export const isEmail = (text: string): boolean => email.test(text);

/** No name before the host: `https://the-council.example@elsewhere.example` leads elsewhere. */
const web = /^https:\/\/[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(:\d+)?([/?#][^\s<>"\\]*)?$/iu;
/** Whether it is a whole web address that a browser may be sent to: https, and a host. */
export const isWebAddress = (text: string): boolean => web.test(text);
