const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom with the parts of a browser that it lacks and that teams-js and the tab want at import. */
module.exports = class BrowserEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    const { global } = this;
    global.fetch ??= () => Promise.reject(new Error('a test must bring its own fetch'));
    for (const name of [
      'TextEncoder',
      'TextDecoder',
      'structuredClone',
      'Response',
      'Request',
      'Headers',
      'ReadableStream',
      'BroadcastChannel',
    ]) {
      global[name] ??= globalThis[name];
    }
    if (!global.crypto.subtle)
      Object.defineProperty(global.crypto, 'subtle', { value: globalThis.crypto.subtle });
    global.matchMedia ??= (query) => ({
      matches: false,
      media: query,
      addEventListener() {},
      removeEventListener() {},
    });
  }
};
