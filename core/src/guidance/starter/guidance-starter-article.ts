import type { GuidanceAudience, GuidanceKind, GuidanceTopic } from '../guidance-list';

/** What one article says. Its place, its mark as a starter text and its review date are the same rule for all. */
export interface StarterArticle {
  readonly heading: string;
  readonly topic: GuidanceTopic;
  readonly kind: GuidanceKind;
  readonly audience: readonly GuidanceAudience[];
  /** One sentence, at most 255 characters. */
  readonly summary: string;
  /**
   * Markdown, one paragraph a line: `##` headings, lists, bold, https links, and `>` for text to copy.
   * Square brackets are for the council, or for who copies the text, to fill in. The last line says who to ask.
   */
  readonly body: string;
  /** The team that keeps it right. */
  readonly owner: string;
}
