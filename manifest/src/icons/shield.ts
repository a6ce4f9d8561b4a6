/** Shapes on a square whose sides are 1; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Top edge, straight sides, then two arcs that meet in the point: half its width at height y. */
function halfWidth(y: number, { top, shoulder, tip, width }: Outline): number {
  if (y < top || y > tip) return -1;
  if (y <= shoulder) return width;
  const down = (y - shoulder) / (tip - shoulder);
  return width * Math.sqrt(1 - down ** 1.8);
}

interface Outline {
  readonly top: number;
  readonly shoulder: number;
  readonly tip: number;
  readonly width: number;
}

const outline: Outline = { top: 0.13, shoulder: 0.45, tip: 0.9, width: 0.34 };

/** @param inset how far inside the shield's edge the point must lie */
export function inShield({ x, y }: Point, inset = 0): boolean {
  const { top, shoulder, tip, width } = outline;
  const inner = { top: top + inset, shoulder, tip: tip - inset * 1.2, width: width - inset };
  return Math.abs(x - 0.5) <= halfWidth(y, inner);
}

const bubble = { left: 0.31, right: 0.69, top: 0.29, bottom: 0.53, round: 0.06 };
const tail = { left: 0.4, right: 0.5, top: 0.53, tip: 0.64 };

/** A speech mark: a rounded box with a tail. */
export function inSpeechMark({ x, y }: Point): boolean {
  const { left, right, top, bottom, round } = bubble;
  const cornerX = Math.max(left + round - x, x - (right - round), 0);
  const cornerY = Math.max(top + round - y, y - (bottom - round), 0);
  if (Math.hypot(cornerX, cornerY) <= round) return true;
  const down = (y - tail.top) / (tail.tip - tail.top);
  return down >= 0 && down <= 1 && x >= tail.left && x <= tail.right - down * (tail.right - tail.left);
}

/** How much of a pixel a shape covers, 0 to 1, from a grid of samples: smooth edges. */
export function coverage(shape: (point: Point) => boolean, pixel: Point & { readonly size: number }): number {
  const samples = 6;
  let inside = 0;
  for (let row = 0; row < samples; row += 1) {
    for (let column = 0; column < samples; column += 1) {
      const x = (pixel.x + (column + 0.5) / samples) / pixel.size;
      const y = (pixel.y + (row + 0.5) / samples) / pixel.size;
      if (shape({ x, y })) inside += 1;
    }
  }
  return inside / samples ** 2;
}
