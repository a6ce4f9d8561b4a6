/** A column of schema `hub` that holds what a payload cipher sealed, declared beside the store that seals it. */
export interface SealedColumn {
  readonly table: string;
  /** The columns of the primary key, in its order. */
  readonly key: readonly string[];
  /** Its type is bytea; it may be null. */
  readonly column: string;
  /** What the store binds to the ciphertext, made of the values of the key, each as its text. */
  readonly context: (...key: string[]) => string;
}
