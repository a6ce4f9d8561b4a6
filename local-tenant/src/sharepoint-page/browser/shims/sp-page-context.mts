import { strict } from '../contract/strict.mjs';

/** Bits of SharePoint's own masks, as far as reading and editing lists and pages goes. */
const bits = {
  viewListItems: 0x1,
  addListItems: 0x2,
  editListItems: 0x4,
  deleteListItems: 0x8,
  viewPages: 0x20000,
  addAndCustomizePages: 0x40000,
} as const;

export interface Permission {
  readonly value: { readonly Low: number; readonly High: number };
}

const permission = (Low: number): Permission => ({ value: { Low, High: 0 } });

export const spPageContext = {
  SPPermission: strict(
    'SPPermission',
    Object.fromEntries(Object.entries(bits).map(([name, bit]) => [name, permission(bit)])),
  ),
};

const reading = bits.viewListItems | bits.viewPages;
const all = Object.values(bits).reduce((sum, bit) => sum | bit, 0);

/** A member edits lists and pages, a visitor reads them. */
export function permissionsOf({ canEdit }: { canEdit: boolean }) {
  const held = canEdit ? all : reading;
  const hasPermission = ({ value }: Permission): boolean => (held & value.Low) === value.Low;
  return {
    hasPermission,
    hasAllPermissions: (...asked: Permission[]) => asked.every(hasPermission),
    hasAnyPermissions: (...asked: Permission[]) => asked.some(hasPermission),
  };
}
