/**
 * Takes the pictures of the README again, with invented content: `npm start -- --fresh` in one terminal, and in another
 * `node tests/pictures/take-pictures.mjs`. `TENANT_URL` and `CHROMIUM_PATH` name others than the usual ones.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import prepareBrowser from '../setup/prepare-browser.cjs';
import { bulletinPictures } from './bulletin-pictures.mjs';
import { callPictures } from './call-pictures.mjs';
import { dropInPictures } from './drop-in-pictures.mjs';
import { openWindow } from './open-window.mjs';
import { webPartPictures } from './web-part-pictures.mjs';

const tenant = process.env.TENANT_URL ?? 'http://localhost:3000';
const folder = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));
const desktop = { width: 1000, height: 760 };
const phone = { width: 320, height: 640 };

let service;
const tokens = new Map();

/** Calls the service as one of the sample people. */
async function call(person, path, body, method = body ? 'POST' : 'GET') {
  if (!tokens.has(person)) {
    const answer = await fetch(`${tenant}/sign-in/dev-token?person=${person}&for=api`);
    tokens.set(person, (await answer.json()).access_token);
  }
  const answer = await fetch(`${service}${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${tokens.get(person)}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': randomUUID(),
    },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

const daysAgo = (days) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Reports as a council might have on an ordinary day. */
async function fillInbox() {
  const report = (person, kinds, account, more = {}) =>
    call(person, '/api/incidents', {
      mode: 'quick',
      kinds,
      when: { type: 'roughly', on: daysAgo(1), part: 'evening' },
      account,
      ...more,
    });
  await report(
    'councillor4',
    ['misinformation'],
    'A post says that I took money for a planning vote. I did not.',
  );
  await report('councillor2', ['verbal-abuse'], 'Shouted at across the market while I was with my children.');
  await report('independent', ['damage-or-gifts'], 'Somebody left dead flowers on my doorstep again.');
  await report('councillor5', ['threat-of-harm', 'abusive-messages'], '“You will regret this on Thursday.”', {
    safeNow: 'not-sure',
  });
  return report(
    'councillor',
    ['abusive-messages', 'stalking'],
    'Forty messages since breakfast, and he knows which bus I take.',
    {
      mode: 'full',
      safeNow: 'yes',
      channels: ['facebook', 'whatsapp'],
      place: 'Online, and at the bus stop in Mill Lane',
      perpetrators: [{ type: 'anonymous-account', handle: '@ambleford-truth' }],
      support: ['talk-to-someone', 'blocking-and-settings'],
      shareWithPolice: 'ask-me-first',
    },
  );
}

/** Resolves with the report once all of it is filed. */
async function filed(person, reference) {
  for (let tries = 0; tries < 100; tries += 1) {
    const detail = await call(person, `/api/incidents/${reference}`);
    if (detail.filed && detail.timeline.every(({ pending }) => !pending)) return detail;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${reference} was not filed`);
}

async function workOn(reference) {
  const base = `/api/incidents/${reference}`;
  await call('officer', `${base}/take`, { version: (await filed('officer', reference)).version });
  await call('officer', `${base}/messages`, {
    body: 'Thank you for telling us. I have asked for the account to be looked at. May I ring you today?',
  });
  await call('councillor', `${base}/messages`, { body: 'Yes please, after two.' });
  await call('officer', `${base}/notes`, { body: 'The same account is named in another case.' });
  await filed('officer', reference);
}

async function openTab(browser, person, { size = desktop, theme, route = '' } = {}) {
  const place = `&subPageId=${encodeURIComponent(route)}`;
  const page = await openWindow(browser, { tenant, person, size, theme, place });
  const tab = await (await page.waitForSelector('#tab')).contentFrame();
  const goTo = async (place, heading) => {
    await tab.evaluate((hash) => (globalThis.location.hash = `#/${hash}`), place);
    await tab.getByRole('heading', { name: heading, level: 1 }).waitFor();
  };
  const shoot = async (name) => {
    await page.evaluate(() => globalThis.document.fonts.ready);
    await tab.locator('[role=status][aria-label="Loading…"]').waitFor({ state: 'detached' });
    await page.screenshot({ path: `${folder}${name}.png` });
  };
  return { page, tab, goTo, shoot };
}

async function councillorPictures(browser, reference) {
  const { page, tab, goTo, shoot } = await openTab(browser, 'councillor');
  await tab.getByRole('link', { name: new RegExp(reference) }).waitFor();
  await shoot('home');
  await tab.getByRole('link', { name: 'Quick log' }).click();
  await tab.getByRole('checkbox', { name: 'Verbal abuse' }).check();
  await tab.getByText('Saved', { exact: true }).waitFor();
  await shoot('quick-log');
  await tab.getByRole('button', { name: 'Continue' }).click();
  await tab.getByRole('radio', { name: 'Just now' }).check();
  await tab.getByRole('button', { name: 'Continue' }).click();
  await tab.getByRole('textbox', { name: 'What happened' }).fill('A man swore at me outside the library.');
  await tab.getByRole('button', { name: 'Send', exact: true }).click();
  await tab.getByRole('heading', { name: 'We have your report' }).waitFor();
  await shoot('receipt');
  await goTo('report/full/who', 'Who did it?');
  await tab.getByRole('radio', { name: 'A person I know of' }).check();
  await tab.getByText('Saved', { exact: true }).waitFor();
  await shoot('full-report');
  await goTo(`reports/${reference}/amend`, 'Check your answers');
  await tab.getByText('Online, and at the bus stop in Mill Lane').waitFor();
  await shoot('check-answers');
  await goTo(`reports/${reference}`, `Report ${reference}`);
  await tab.getByText('Yes please, after two.').scrollIntoViewIfNeeded();
  await shoot('my-report');
  await page.close();
}

async function officerPictures(browser, reference) {
  const { page, tab, goTo, shoot } = await openTab(browser, 'officer');
  await tab.getByRole('link', { name: new RegExp(reference) }).waitFor();
  await shoot('inbox');
  await goTo(`reports/${reference}`, `Report ${reference}`);
  await tab.getByRole('heading', { name: 'What has happened so far' }).evaluate((it) => it.scrollIntoView());
  await shoot('case');
  await page.close();
}

async function otherPictures(browser, reference) {
  for (const [name, person, options] of [
    ['phone', 'councillor', { size: phone }],
    ['dark', 'officer', { theme: 'dark' }],
    ['contrast', 'officer', { theme: 'contrast' }],
  ]) {
    const { page, tab, shoot } = await openTab(browser, person, options);
    await tab.getByRole('link', { name: new RegExp(reference) }).waitFor();
    await shoot(name);
    await page.close();
  }
  const page = await browser.newPage({ viewport: desktop });
  await page.goto(tenant);
  await page.screenshot({ path: `${folder}local-tenant.png` });
  await page.close();
}

mkdirSync(folder, { recursive: true });
prepareBrowser();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await browser.newPage();
  await page.goto(tenant);
  const addresses = page.getByRole('link', { name: /^http/ });
  service = new URL(await addresses.first().getAttribute('href')).origin;
  await page.close();
  const { reference } = await fillInbox();
  await workOn(reference);
  await councillorPictures(browser, reference);
  await officerPictures(browser, reference);
  await otherPictures(browser, reference);
  await webPartPictures(browser, { tenant, folder });
  await callPictures(browser, { tenant, folder, call });
  await bulletinPictures(browser, { tenant, folder });
  await dropInPictures(browser, { tenant, folder });
} finally {
  await browser.close();
}
