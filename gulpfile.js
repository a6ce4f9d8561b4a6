/**
 * The build graph: core first, then the parts that stand on it.
 * `tsc -b` and the tab's own stamp make a second build of an unchanged tree cheap.
 */
const { spawn } = require('node:child_process');
const { parallel, series, task } = require('gulp');

const run = (name, file, ...args) => {
  const step = () =>
    spawn(process.execPath, [require.resolve(file), ...args], { cwd: __dirname, stdio: 'inherit' });
  step.displayName = name;
  return step;
};
const tsc = (name, ...args) => run(name, 'typescript/bin/tsc', ...args);

const buildCore = tsc('core', '-b', 'core');
const buildBot = series(buildCore, tsc('bot', '-b', 'bot'));
const buildLocalTenant = tsc('local-tenant', '-b', 'local-tenant');
const buildManifest = tsc('manifest', '-b', 'manifest');
const buildTab = run('teams-app', './teams-app/build.mjs');
const buildWebParts = run('web-parts', './spfx-webparts/build.mjs');
/** SharePoint's own names for the two steps. Both always make what is shipped, with or without `--ship`. */
const bundle = series(buildCore, buildWebParts);
const packageWebParts = run('package', './spfx-webparts/build.mjs', '--package');
const packageSolution = series(buildCore, packageWebParts);
const build = series(
  buildCore,
  parallel(
    tsc('bot', '-b', 'bot'),
    series(buildLocalTenant, buildManifest),
    series(buildTab, packageWebParts),
  ),
);

task('buildCore', buildCore);
task('buildBot', buildBot);
task('buildManifest', buildManifest);
task(
  'buildPackages',
  series(buildCore, parallel(tsc('bot', '-b', 'bot'), buildManifest, series(buildTab, packageWebParts))),
);
task('build', build);
task('bundle', bundle);
task('package-solution', packageSolution);
task(
  'typecheck',
  series(
    tsc('parts', '-b'),
    tsc('tab', '-p', 'teams-app'),
    // Their build writes the types of their style sheets.
    buildWebParts,
    tsc('web-parts', '-p', 'spfx-webparts', '--noEmit'),
    tsc('tests', '-p', 'tests'),
  ),
);
task('default', build);
