/** Pictures of a call for a person, in the chats of both sides, and of the rota behind it. */

const phone = { width: 320, height: 760 };
const desktop = { width: 1000, height: 860 };

const london = (at) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'short' })
    .format(at)
    .replace(' ', 'T');

/** From the hour that has passed, so that it does not matter when the pictures are taken. */
async function onCall(call, personId) {
  const { version } = await call('officer', '/api/on-call/rota');
  const hour = 3_600_000;
  const [startsAt, endsAt] = [london(Date.now() - hour), london(Date.now() + 6 * hour)];
  const entry = { kind: 'override', line: 'first', personId, startsAt, endsAt };
  await call('officer', '/api/on-call/entries', { version, entry });
}

async function openChat(browser, { tenant, person, size, theme = 'default' }) {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.goto(`${tenant}/teams?as=${person}&theme=${theme}#chat`);
  return {
    page,
    say: async (text) => {
      await page.getByRole('textbox', { name: 'Message' }).fill(text);
      await page.getByRole('button', { name: 'Send', exact: true }).click();
    },
    press: (name) => page.getByRole('button', { name }).filter({ visible: true }).last().click(),
    reads: (text) => page.getByText(text).filter({ visible: true }).last().waitFor(),
  };
}

/** @param {{ tenant: string, folder: string, call: Function }} where */
export async function callPictures(browser, { tenant, folder, call }) {
  const { id } = await call('officer', '/api/me');
  await onCall(call, id);
  const officer = await openChat(browser, { tenant, person: 'officer', size: desktop, theme: 'dark' });
  await officer.reads('This is where you are asked');
  const councillor = await openChat(browser, { tenant, person: 'councillor', size: phone });
  await councillor.reads('What do you need?');
  await councillor.say('There is somebody outside my house');
  await councillor.reads('Call Samaritans');
  await councillor.page.screenshot({ path: `${folder}chat-danger.png` });
  await councillor.press('I need someone now');
  await councillor.reads('I am looking for somebody');
  await councillor.page.screenshot({ path: `${folder}chat-waiting.png` });
  await officer.reads('Somebody needs a person now');
  await officer.page.screenshot({ path: `${folder}chat-asked.png` });
  await officer.press('I will take this');
  await officer.reads('You are helping somebody');
  await officer.say('I am here. Are you inside, with the door locked?');
  await councillor.reads('Are you inside');
  await councillor.say('Yes. The police are on their way.');
  await officer.reads('The police are on their way');
  await officer.page.screenshot({ path: `${folder}chat-helping.png` });
  await councillor.page.close();
  await officer.page.close();

  const rota = await browser.newPage({ viewport: desktop, locale: 'en-GB', timezoneId: 'Europe/London' });
  await rota.goto(`${tenant}/teams?as=officer&subPageId=rota`);
  const tab = await (await rota.waitForSelector('#tab')).contentFrame();
  await tab.getByText('Imani Larkspur').first().waitFor();
  await rota.screenshot({ path: `${folder}rota.png` });
  await rota.close();
}
