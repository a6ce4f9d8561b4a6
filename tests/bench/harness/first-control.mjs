/**
 * Runs in every page before its own scripts. Looks at each frame for the first control of a form that is visible, enabled and
 * hit by a press in its middle; presses it, and counts it as usable once the press has lasted through the next frame, because a
 * control that nothing listens to yet is put back by the framework, or does not change at all.
 */
export function watchFirstControl(selector) {
  const { document, requestAnimationFrame, performance } = globalThis;
  const isHit = (control) => {
    const box = (control.closest('label') ?? control).getBoundingClientRect();
    if (box.width === 0 || box.height === 0) return false;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return hit !== null && (control.closest('label') ?? control).contains(hit);
  };
  const shownControl = () => {
    const control = document.querySelector(selector);
    if (!control || control.disabled) return undefined;
    // On a phone the first question can begin below the fold; people scroll, so does this.
    if (!isHit(control)) control.scrollIntoView?.({ block: 'center' });
    return isHit(control) ? control : undefined;
  };
  const look = () => {
    const control = shownControl();
    if (!control) return requestAnimationFrame(look);
    const before = control.checked;
    control.click();
    requestAnimationFrame(() => {
      const now = document.querySelector(selector);
      if (now?.checked === before) return look();
      globalThis.firstControlUsableAt = performance.now();
      now?.click();
    });
  };
  requestAnimationFrame(look);
}
