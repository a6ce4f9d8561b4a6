/** Something an officer should put right in a row of a hub list. Never shown to councillors. */
export interface Mistake {
  /** Id of the SharePoint item. */
  readonly id: string;
  /** What the row is called, or `Row 7` when it has no name. */
  readonly row: string;
  /** One sentence. */
  readonly problem: string;
}
