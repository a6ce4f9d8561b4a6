import { squarePng, type Colour } from './png';
import { coverage, inShield, inSpeechMark } from './shield';

/** The accent colour of the manifest. */
const blue = [0x1d, 0x4f, 0x91] as const;

/** Teams wants 192 × 192, filled to the edges: a white shield, and in it a blue speech mark. */
export const colourIcon = (): Buffer =>
  squarePng(192, (x, y): Colour => {
    const pixel = { x, y, size: 192 };
    const white = coverage((point) => inShield(point) && !inSpeechMark(point), pixel);
    const [red, green, blueness] = blue.map((part) => Math.round(part + (255 - part) * white));
    return [red ?? 0, green ?? 0, blueness ?? 0, 255];
  });

/** Teams wants 32 × 32, white on nothing: the shield's edge and the speech mark. */
export const outlineIcon = (): Buffer =>
  squarePng(32, (x, y): Colour => {
    const drawn = coverage((point) => (inShield(point) && !inShield(point, 0.07)) || inSpeechMark(point), {
      x,
      y,
      size: 32,
    });
    return [255, 255, 255, Math.round(drawn * 255)];
  });
