/**
 * Runs in every page before its own scripts. Looks at each frame for the sights, one after the other: the first element of its
 * selector that is enabled and is hit by a press in its middle. Counts it from the frame after, when this one has been painted.
 */
export function watchSights(sights) {
  const { document, requestAnimationFrame, performance } = globalThis;
  const isHit = (element) => {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || element.disabled) return false;
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    return hit !== null && element.contains(hit);
  };
  const isSeen = ({ selector, scroll }) => {
    const elements = [...document.querySelectorAll(selector)];
    // What may stand below the fold is scrolled to, as people do; the emergency number must be seen without.
    if (scroll && !elements.some(isHit)) elements[0]?.scrollIntoView({ block: 'center' });
    return elements.some(isHit);
  };
  const seen = {};
  const look = (left) => {
    const [sight, ...others] = left;
    if (!sight) return void (globalThis.allSeen = seen);
    if (!isSeen(sight)) return requestAnimationFrame(() => look(left));
    requestAnimationFrame(() => {
      seen[sight.name] = performance.now();
      look(others);
    });
  };
  requestAnimationFrame(() => look(sights));
}
