/** One runner for every kind of test; each kind is a project, so that one can be run alone: `npx jest --selectProjects unit`. */
const base = {
  globalSetup: '<rootDir>/tests/setup/prepare-browser.cjs',
  rootDir: require('node:path').resolve(__dirname, '..'),
  testEnvironment: 'node',
  transform: {
    '^.+\\.(t|j|mj)sx?$|^.+\\.mjs$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'classic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // Published as ES modules only; jest runs CommonJS.
  transformIgnorePatterns: [
    '/node_modules/(?!(jose|file-type|strtok3|token-types|uint8array-extras|@tokenizer|@borewit|pg-boss|serialize-error|non-error|type-fest|oidc-provider|koa.*|@koa|nanoid|eta|quick-lru|raw-body|until-async|hash-wasm|idb|https-proxy-agent|http-proxy-agent|agent-base|proxy-agent-negotiate|@hookform|i18next|strip-bom|mdast-util-.*|micromark.*|unist-util-.*|adaptivecards|decode-named-character-reference|character-entities|devlop|markdown-table|longest-streak|zwitch)/)',
  ],
  moduleNameMapper: {
    '\\.module\\.scss$': '<rootDir>/tests/setup/class-names.cjs',
    '^@councillor-safety/([a-z-]+)/package.json$': '<rootDir>/$1/package.json',
    '^@councillor-safety/(core|bot|teams-app|spfx-webparts|local-tenant|manifest)/(?!lib/)(.*)$':
      '<rootDir>/$1/src/$2',
  },
  modulePathIgnorePatterns: [
    '<rootDir>/[a-z-]+/(lib|lib-commonjs|release|temp)/',
    '<rootDir>/teams-app/dist/',
    '<rootDir>/.data/',
  ],
};

const project = (name, more = {}) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/tests/${name}/**/*.test.{ts,tsx}`],
  ...more,
});

const tab = {
  testEnvironment: '<rootDir>/tests/setup/browser-environment.cjs',
  testMatch: ['<rootDir>/tests/unit/{teams-app,spfx-webparts}/**/*.test.{ts,tsx}'],
};

/** The suite for more than one instance needs a PostgreSQL server; it is never left out in silence. */
const postgres = process.env.TEST_DATABASE_URL ? [project('postgres')] : [];
if (postgres.length === 0)
  console.log('Not run: tests/postgres, because TEST_DATABASE_URL names no PostgreSQL server.');

module.exports = {
  rootDir: require('node:path').resolve(__dirname, '..'),
  maxWorkers: 2,
  testTimeout: 60_000,
  projects: [
    project('unit', {
      testPathIgnorePatterns: ['/node_modules/', '/tests/unit/teams-app/', '/tests/unit/spfx-webparts/'],
    }),
    project('tab', tab),
    project('contract'),
    project('packages'),
    project('architecture'),
    project('security'),
    project('resilience'),
    project('journeys'),
    ...postgres,
  ],
};
