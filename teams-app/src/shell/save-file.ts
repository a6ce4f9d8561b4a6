/** Hands a file to the browser under a name. */
export function saveFile(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser needs the address until it has begun to read.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
