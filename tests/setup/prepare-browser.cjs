const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** Takes the Chromium out of its npm package, once. It is an ES module, which jest cannot load itself. */
function unpack(folder) {
  mkdirSync(folder, { recursive: true });
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: __dirname,
    stdio: 'inherit',
    // The few libraries that a bare machine lacks come out only for what looks like the place the package is made for.
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
  });
}

/** The package's own list of fonts names folders of another machine; without one font all text is invisible. */
function writeFonts(folder) {
  const file = path.join(folder, 'fonts.conf');
  const folders = [path.join(folder, 'fonts/fonts'), '/usr/share/fonts'].map((each) => `<dir>${each}</dir>`);
  const cache = `<cachedir>${path.join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}</fontconfig>`);
  return file;
}

/**
 * Names the browser for all tests: `CHROMIUM_PATH`, an installed Chromium or Chrome, or else the one among the npm
 * packages. Runs once, before any worker is begun, so the workers inherit what it sets.
 */
module.exports = () => {
  const found = process.env.CHROMIUM_PATH ?? installed.find((file) => existsSync(file));
  if (found !== undefined) {
    process.env.CHROMIUM_PATH = found;
    return;
  }
  const folder = path.join(__dirname, '../.out/browser');
  const file = path.join(folder, 'chromium');
  if (!existsSync(file)) unpack(folder);
  process.env.CHROMIUM_PATH = file;
  process.env.LD_LIBRARY_PATH = [path.join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(':');
  process.env.FONTCONFIG_FILE = writeFonts(folder);
};
