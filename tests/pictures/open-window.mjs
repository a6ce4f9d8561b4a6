/** A window of somebody in the Teams-like shell; `place` is what follows in the address. */
export async function openWindow(browser, { tenant, person, size, theme = 'default', place = '' }) {
  const page = await browser.newPage({ viewport: size, locale: 'en-GB', timezoneId: 'Europe/London' });
  await page.goto(`${tenant}/teams?as=${person}&theme=${theme}${place}`);
  return page;
}
