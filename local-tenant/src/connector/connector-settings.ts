import type { Control } from '../control/control';
import type { Channel } from './installing';
import type { Pictures } from './pictures';

export interface ConnectorSettings extends Channel {
  readonly pictures: Pictures;
  readonly control: Pick<Control, 'settings'>;
}
