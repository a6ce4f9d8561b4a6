/** Pictures of the two web parts, as they run on the SharePoint-like page. */

const desktop = { width: 1000, height: 900 };
const phone = { width: 320, height: 900 };

async function open(browser, address, size) {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.goto(address);
  return page;
}

/** @param {{ tenant: string, folder: string }} where */
export async function webPartPictures(browser, { tenant, folder }) {
  const hub = `${tenant}/sites/councillor-safety?as=councillor`;

  const front = await open(browser, `${hub}&part=safety-hub`, desktop);
  await front.getByRole('heading', { name: 'Who to go to' }).waitFor();
  await front.locator('[data-web-part=safety-hub]').evaluate((part) => part.scrollIntoView());
  await front.screenshot({ path: `${folder}hub.png` });
  await front.close();

  const search = await open(browser, `${hub}&part=service-directory`, desktop);
  await search.getByRole('heading', { name: /^\d+ services$/ }).waitFor();
  await search.getByRole('searchbox').pressSequentially('brick through window');
  await search.getByText('Showing help for', { exact: false }).waitFor();
  await search.screenshot({ path: `${folder}directory.png` });
  await search.close();

  const small = await open(browser, `${hub}&part=safety-hub`, phone);
  await small.getByRole('heading', { name: 'Who to go to' }).waitFor();
  await small.locator('[data-web-part=safety-hub]').evaluate((part) => part.scrollIntoView());
  await small.screenshot({ path: `${folder}hub-phone.png` });
  await small.close();

  const officer = hub.replace('as=councillor', 'as=officer');
  const settings = await open(browser, `${officer}&part=safety-hub&mode=edit`, desktop);
  await settings.getByLabel('Phone of the on-call line').waitFor();
  await settings.screenshot({ path: `${folder}hub-settings.png` });
  await settings.close();
}
