import type { SafeAddress } from './safe-address';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: SafeAddress; readonly children: readonly Inline[] };

export type TableRow = readonly (readonly Inline[])[];

export type MarkdownBlock =
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'list';
      /** Number of the first item; absent: bullets. */
      readonly start?: number;
      readonly items: readonly (readonly MarkdownBlock[])[];
    }
  | { readonly kind: 'table'; readonly head: TableRow; readonly rows: readonly TableRow[] };
