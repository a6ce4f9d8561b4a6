/** Something that no council may be given. The message is one sentence for each fault. */
export class PackageRefused extends Error {
  override readonly name = 'PackageRefused';
}

/** @throws PackageRefused when there is any fault */
export function refuse(faults: readonly string[]): void {
  if (faults.length > 0) throw new PackageRefused(faults.join('\n'));
}
