import type { StarterContent } from '@councillor-safety/core/all-starter-content';
import type { ListDefinition, SiteKey } from '@councillor-safety/core/sharepoint/list-definition';
import type { ExistingGrant, Grant, GrantStep } from './site-grants';
import type { ProductState } from './product-state';
import type { FillStep } from './starter-fill';
import type { WireColumn } from './wire-column';

export interface ExistingList {
  readonly id: string;
  readonly displayName: string;
  /** `genericList`, `documentLibrary` and so on. */
  readonly template: string;
  readonly columns: readonly WireColumn[];
  /** Not a single item in it; undefined if nobody asked. */
  readonly empty?: boolean;
}

export interface ExistingSite {
  readonly site: SiteKey;
  readonly lists: readonly ExistingList[];
  /** Of the applications that were asked about. */
  readonly grants: readonly ExistingGrant[];
}

export type Step =
  | { readonly kind: 'create-list'; readonly site: SiteKey; readonly list: string; readonly body: NewList }
  | {
      readonly kind: 'add-column';
      readonly site: SiteKey;
      readonly list: string;
      readonly column: WireColumn;
    }
  | {
      readonly kind: 'change-column';
      readonly site: SiteKey;
      readonly list: string;
      readonly column: string;
      readonly columnId: string;
      readonly change: Partial<WireColumn>;
      /** For example `index it`. */
      readonly why: string;
    }
  | GrantStep
  | FillStep
  | VersionStep;

/** Always the last: until it is done, the site counts as not set up for this version. */
export interface VersionStep {
  readonly kind: 'set-version';
  readonly site: 'casework';
  readonly from: number;
  readonly to: number;
}

export interface NewList {
  readonly displayName: string;
  readonly description: string;
  readonly list: { readonly template: string };
  readonly columns: readonly WireColumn[];
}

export interface Plan {
  readonly steps: readonly Step[];
  /** What SharePoint has and we do not define. It is left as it is. */
  readonly leftAlone: readonly string[];
  /** What an administrator should look at, in sentences. It stands in nobody's way. */
  readonly notes: readonly string[];
  /** What would lose or narrow something, in sentences. With any of these nothing at all is applied. */
  readonly refusals: readonly string[];
}

export interface PlanInput {
  readonly definitions: readonly ListDefinition[];
  readonly existing: readonly ExistingSite[];
  readonly grants?: readonly Grant[];
  /** Put only into lists that have no item, or that an earlier run did not fill to the end. */
  readonly starter?: readonly StarterContent[];
  /** Of this software; undefined when versions are not kept. */
  readonly schemaVersion?: number;
  /** What earlier runs noted down. */
  readonly state?: ProductState;
}

export const nothing: Plan = { steps: [], leftAlone: [], notes: [], refusals: [] };

export const joined = (plans: readonly Plan[]): Plan => ({
  steps: plans.flatMap(({ steps }) => steps),
  leftAlone: plans.flatMap(({ leftAlone }) => leftAlone),
  notes: plans.flatMap(({ notes }) => notes),
  refusals: plans.flatMap(({ refusals }) => refusals),
});
export const refusal = (sentence: string): Plan => ({ ...nothing, refusals: [sentence] });
