/** A file on its way into a package. */
export interface ArchiveFile {
  /** With `/` between its steps, from the top of the package. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The same on every machine, whatever its language. */
export const byName = (one: { readonly name: string }, other: { readonly name: string }): number =>
  one.name < other.name ? -1 : Number(one.name > other.name);

export const textFile = (name: string, text: string): ArchiveFile => ({ name, bytes: Buffer.from(text) });

/** As npm writes its own. */
export const jsonFile = (name: string, value: unknown): ArchiveFile =>
  textFile(name, `${JSON.stringify(value, null, 2)}\n`);
