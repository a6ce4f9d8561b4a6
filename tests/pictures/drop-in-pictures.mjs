/** Pictures of a drop-in: free times, the appointment, and the officer's week. */
import { openWindow } from './open-window.mjs';

const phone = { width: 320, height: 760 };
const desktop = { width: 1000, height: 760 };

/** @param {{ tenant: string, folder: string }} where */
export async function dropInPictures(browser, { tenant, folder }) {
  const place = '&subPageId=drop-in';
  const councillor = await openWindow(browser, { tenant, person: 'councillor', size: phone, place });
  const tab = councillor.frameLocator('iframe').first();
  const officers = /Imani Larkspur$/;
  await tab.getByRole('button', { name: officers }).first().waitFor();
  await tab
    .getByText('Show only some times')
    .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await councillor.screenshot({ path: `${folder}drop-in-book.png` });
  await tab.getByRole('button', { name: officers }).first().click();
  await tab.getByRole('button', { name: 'Book this time' }).click();
  await tab.getByRole('heading', { name: 'Booked' }).waitFor();
  await councillor.screenshot({ path: `${folder}drop-in-booked.png` });

  const second = await openWindow(browser, { tenant, person: 'independent', size: desktop, place });
  const other = second.frameLocator('iframe').first();
  await other.getByRole('button', { name: officers }).first().click();
  await other.getByRole('button', { name: 'Book this time' }).click();
  await other.getByRole('heading', { name: 'Booked' }).waitFor();

  const officer = await openWindow(browser, {
    ...{ tenant, person: 'officer', size: desktop, theme: 'dark' },
    place: '&subPageId=drop-ins',
  });
  const days = officer.frameLocator('iframe').first();
  await days.getByRole('heading', { level: 1 }).waitFor();
  const comes = days.getByText(/Thistlewood/).first();
  const later = days.getByRole('button', { name: /later|after|next/i }).first();
  for (let week = 0; week < 3 && !(await comes.isVisible()); week += 1) {
    await later.click();
    await comes.waitFor({ timeout: 3_000 }).catch(() => undefined);
  }
  await comes.scrollIntoViewIfNeeded();
  await officer.screenshot({ path: `${folder}drop-in-week.png` });
  for (const page of [councillor, second, officer]) await page.close();
}
