/** The last so many keys, in this process alone: spares people a repeat, and nothing depends on it. */
export function rememberedKeys(atMost: number) {
  const keys = new Set<string>();
  return {
    /** False when it was there already. */
    add(key: string): boolean {
      if (keys.has(key)) return false;
      keys.add(key);
      const [oldest] = keys;
      if (keys.size > atMost && oldest !== undefined) keys.delete(oldest);
      return true;
    },
    forget: (key: string): void => void keys.delete(key),
  };
}
