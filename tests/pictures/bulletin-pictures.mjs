/** Pictures of a bulletin: as it is written, approved, received, followed and found again on the hub. */
import { openWindow } from './open-window.mjs';

const phone = { width: 320, height: 760 };
const desktop = { width: 1000, height: 860 };

const texts = [
  'Dark evenings are here. **Tell somebody** where you go and when you will be back.\n\n- Charge your phone\n- Park where there is light',
  'Two short courses in December. Book with member services.',
];

/** Through the tab, as an officer does it; resolves with the tab, at the check. */
async function written(page, { folder }) {
  const tab = page.frameLocator('iframe').first();
  await tab.getByRole('link', { name: 'Bulletins', exact: true }).click();
  await tab.getByRole('link', { name: /Write a bulletin/ }).click();
  await tab.getByRole('radio', { name: /Urgent notice/ }).check();
  await tab.getByRole('button', { name: 'Continue' }).click();
  await tab.getByLabel('Title').fill('Winter evenings: what to do now');
  await tab.getByLabel('Which champion is it from?').selectOption({ label: 'Cllr Hollis Emberley' });
  const sections = tab.getByLabel('Text of the section');
  for (let at = 0; at < (await sections.count()); at += 1)
    await sections.nth(at).fill(texts[at] ?? 'In danger, call 999.');
  await tab.getByText(/^Saved at/).waitFor();
  await page.screenshot({ path: `${folder}bulletin-write.png` });
  await tab
    .getByRole('link', { name: /Check and send/ })
    .or(tab.getByRole('button', { name: /Check and send/ }))
    .click();
  await tab.getByRole('group', { name: 'The card' }).getByText('Tell somebody').first().waitFor();
  return tab;
}

/** @param {{ tenant: string, folder: string }} where */
export async function bulletinPictures(browser, { tenant, folder }) {
  const officer = await openWindow(browser, { tenant, person: 'officer', size: desktop });
  const tab = await written(officer, { folder });
  await tab.getByRole('heading', { name: 'How people see it' }).scrollIntoViewIfNeeded();
  await officer.screenshot({ path: `${folder}bulletin-check.png` });
  await tab.getByRole('button', { name: 'Ask the champion' }).click();
  const champion = await openWindow(browser, {
    tenant,
    person: 'champion',
    size: phone,
    theme: 'dark',
    place: '#chat',
  });
  const approve = champion.getByRole('button', { name: 'Approve' }).last();
  await approve.scrollIntoViewIfNeeded();
  await champion.screenshot({ path: `${folder}bulletin-approve.png` });
  await approve.click();
  const councillor = await openWindow(browser, { tenant, person: 'councillor', size: phone, place: '#chat' });
  const read = councillor.getByRole('button', { name: 'I have read and understood' }).last();
  await read.waitFor();
  await councillor.getByText('Winter evenings: what to do now').last().scrollIntoViewIfNeeded();
  await councillor.screenshot({ path: `${folder}bulletin-card.png` });
  await read.click();
  await councillor
    .getByText(/You confirmed this on/)
    .last()
    .waitFor();
  await tab.getByRole('link', { name: 'Bulletins', exact: true }).click();
  await tab
    .getByRole('link', { name: /Winter evenings/ })
    .first()
    .click();
  await tab.getByText(/1 of 8 have confirmed/).waitFor();
  await officer.screenshot({ path: `${folder}bulletin-people.png` });
  for (const page of [officer, champion, councillor]) await page.close();
}
