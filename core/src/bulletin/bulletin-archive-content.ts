import type { BulletinSectionKind } from './bulletin';
import { bulletinSectionKinds } from './bulletin-section-kinds';

export interface PublishedPicture {
  /** Name in the library of pictures. */
  readonly file: string;
  readonly alt: string;
  /** Pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface PublishedSection {
  readonly kind: BulletinSectionKind;
  /** Empty: its kind says what it is about. */
  readonly heading: string;
  /** The small Markdown of `bulletin-text`. */
  readonly text: string;
  readonly picture?: PublishedPicture;
}

export interface PublishedContent {
  readonly title: string;
  readonly sections: readonly PublishedSection[];
  /** One that is named in a way that the service never names one. */
  readonly hasStrangePicture: boolean;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
const isPixels = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) > 0;

const pictureId = /^[0-9a-f-]{36}$/;

function readPicture(value: unknown): PublishedPicture | undefined {
  if (!isObject(value)) return undefined;
  const { pictureId: id, alt, width, height } = value;
  if (typeof id !== 'string' || !pictureId.test(id)) return undefined;
  const size = isPixels(width) && isPixels(height) ? { size: { width, height } } : {};
  return { file: `${id}.jpg`, alt: textOf(alt), ...size };
}

function readSection({ kind, heading, text, picture }: Json): PublishedSection {
  const shown = readPicture(picture);
  return {
    kind: bulletinSectionKinds.find((known) => known === kind) ?? 'free',
    heading: textOf(heading),
    text: textOf(text),
    ...(shown && { picture: shown }),
  };
}

const isStrange = ({ picture }: Json): boolean =>
  picture !== undefined && picture !== null && !readPicture(picture);

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/**
 * What the service wrote as `publishedContent`, read loosely and by hand: a checking library would weigh more on a councillor's phone
 * than all the rest. Undefined for what is no such thing; what is wrong with a part leaves out that part.
 */
export function readContent(json: string): PublishedContent | undefined {
  const content = parsed(json);
  if (!isObject(content) || !Array.isArray(content['sections'])) return undefined;
  const sections = content['sections'].filter(isObject);
  return {
    title: textOf(content['title']),
    sections: sections
      .map(readSection)
      .filter(({ heading, text, picture }) => heading !== '' || text !== '' || picture !== undefined),
    hasStrangePicture: sections.some(isStrange),
  };
}
