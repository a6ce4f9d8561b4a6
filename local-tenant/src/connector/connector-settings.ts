import type { Control } from '../control/control';
import type { Tokens } from '../sign-in/tokens';
import type { Conversations } from './conversations';
import type { PersonalApps } from './personal-apps';
import type { Pictures } from './pictures';

export interface ConnectorSettings {
  readonly tenantUrl: string;
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly apps: PersonalApps;
  readonly pictures: Pictures;
  readonly control: Pick<Control, 'settings'>;
}
