import { defineList } from './list-definition';

/**
 * What provisioning has done, by key. Raise `schemaVersion` whenever a list definition changes in a way that an older version of the
 * software could not work with.
 */
export const schemaVersion = 1;
/** Key of the item that holds the schema version; the others are for provisioning alone. */
export const schemaVersionKey = 'schema-version';

/**
 * A list of its own, since Graph writes neither the properties of a site nor, without doubt, the description of a list that is there
 * already; and a list is found by any application that may read the site.
 */
export const productStateList = defineList({
  site: 'casework',
  name: 'ProductState',
  description:
    'What the product has set up here. Written by its provisioning only. Holds nothing of anybody.',
  kind: 'list',
  keep: {
    kind: 'while-in-use',
    why: 'It says which version of the product the lists fit, and names nobody.',
  },
  columns: {
    key: { type: 'text', name: 'StateKey', maxLength: 100, unique: true, required: true },
    value: { type: 'number', name: 'StateValue', required: true },
  },
});
