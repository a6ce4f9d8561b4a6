/** Style sheets of the web parts as jest sees them: every class is called what the style sheet calls it. */
module.exports = {
  __esModule: true,
  default: new Proxy({}, { get: (_target, name) => String(name) }),
};
