/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/** `data-open="councillor officer"`: one window for each, side by side. */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open]')) {
  button.addEventListener('click', () => {
    const theme = document.documentElement.dataset.theme ?? 'default';
    const width = Math.floor(screen.availWidth / 2);
    (button.dataset.open ?? '').split(' ').forEach((person, index) => {
      const place = `popup,width=${width},height=${screen.availHeight},left=${index * width},top=0`;
      window.open(`/teams?as=${person}&theme=${theme}`, `shell-${person}`, place);
    });
  });
}
export {};
