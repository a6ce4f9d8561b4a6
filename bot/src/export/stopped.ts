/** An export or import cannot begin or go on. The message is sentences for an administrator, without anything of the records. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}
