import type { Theme } from '../pages/theme';

/** What the server tells the shell's scripts, as JSON in the page. */
export interface ShellConfig {
  readonly person: {
    readonly key: string;
    readonly id: string;
    readonly name: string;
    readonly userPrincipalName: string;
  };
  readonly theme: Theme;
  /** Whether the person is in the sample team. */
  readonly inTeam: boolean;
  readonly tenantId: string;
  readonly clientId: string;
  /** Where the tab lives; messages from any other origin are ignored. */
  readonly serviceUrl: string;
  readonly subPageId?: string;
  /** How long the tab's tokens live; shorter than usual to try out an expired session. */
  readonly tokenSeconds: number;
}
