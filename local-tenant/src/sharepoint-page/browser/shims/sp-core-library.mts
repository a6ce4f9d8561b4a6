import { displayModes } from '../contract/web-part.mjs';

export class Version {
  constructor(
    readonly major: number,
    readonly minor: number,
  ) {}

  static parse(text: string): Version {
    const [major = 1, minor = 0] = text.split('.').map(Number);
    return new Version(major, minor);
  }

  equals(other: Version): boolean {
    return this.major === other.major && this.minor === other.minor;
  }

  lessThan(other: Version): boolean {
    return this.major < other.major || (this.major === other.major && this.minor < other.minor);
  }

  greaterThan(other: Version): boolean {
    return other.lessThan(this);
  }

  toString(): string {
    return `${this.major}.${this.minor}`;
  }
}

export class Guid {
  private constructor(private readonly text: string) {}
  static readonly empty = new Guid('00000000-0000-0000-0000-000000000000');
  static parse(text: string): Guid {
    return new Guid(text.replace(/[{}]/g, '').toLowerCase());
  }
  static newGuid(): Guid {
    return new Guid(crypto.randomUUID());
  }
  equals(other: Guid): boolean {
    return this.text === other.text;
  }
  toString(): string {
    return this.text;
  }
}

const replaced = (format: string, values: readonly (string | number)[]): string =>
  format.replace(/\{(\d+)\}/g, (whole, place: string) => String(values[Number(place)] ?? whole));

const log =
  (level: 'debug' | 'info' | 'warn') =>
  (source: string, message: string): void =>
    globalThis.console[level](`${source}: ${message}`);

export const spCoreLibrary = {
  Version,
  Guid,
  DisplayMode: { ...displayModes, 1: 'Read', 2: 'Edit' },
  Environment: { type: 3 },
  EnvironmentType: { Test: 0, Local: 1, SharePoint: 3, ClassicSharePoint: 2 },
  Text: { format: (format: string, ...values: (string | number)[]) => replaced(format, values) },
  Log: {
    verbose: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: (source: string, error: Error) => globalThis.console.error(source, error),
  },
};
