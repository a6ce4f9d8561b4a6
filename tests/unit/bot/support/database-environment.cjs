const { TestEnvironment } = require('jest-environment-node');

/**
 * PGlite loads its WebAssembly by a dynamic import, which jest's sandbox refuses; so Node loads it, outside the sandbox, and
 * the job engine with it, since the two exchange dates that must be of one kind.
 */
module.exports = class DatabaseEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadedByNode = { pglite: require('@electric-sql/pglite'), pgBoss: require('pg-boss') };
  }
};
