import type { DeviceStore } from './device-store';

/** What somebody typed and the service has not got, with the version that they began from. */
export interface DeviceCopy {
  readonly value: unknown;
  readonly revision: number;
}

/** One person's copies on this device, by what they are of. */
export interface DeviceCopies {
  read(form: string): Promise<DeviceCopy | undefined>;
  write(form: string, copy: DeviceCopy): Promise<void>;
  remove(form: string): Promise<void>;
}

export const deviceCopiesOf = (device: DeviceStore, owner: string): DeviceCopies => ({
  read: (form) => device.draft(owner, form),
  write: (form, copy) => device.putDraft({ ...copy, owner, form, dirty: true }),
  remove: (form) => device.removeDraft(owner, form),
});
