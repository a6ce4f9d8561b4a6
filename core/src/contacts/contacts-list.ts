import { defineList } from '../sharepoint/list-definition';

/** Who councillors can go to, day by day and out of hours. Officers edit it in SharePoint; every councillor reads it. */
export const contactList = defineList({
  site: 'hub',
  name: 'Contacts',
  description: 'Who councillors can go to, and when. Shown on the safety hub. Edit it here.',
  kind: 'list',
  keep: {
    kind: 'while-in-use',
    why: 'Officers keep it right in SharePoint, and delete what is no longer true.',
  },
  columns: {
    role: { type: 'text', name: 'Title', builtIn: true, maxLength: 255, required: true },
    whatFor: {
      type: 'text',
      name: 'WhatFor',
      maxLength: 255,
      description: 'In one sentence: what to go to them for.',
    },
    hours: {
      type: 'text',
      name: 'Hours',
      maxLength: 255,
      description: 'Such as: Mon-Fri 09:00-17:00; closed bank holidays. Or: always.',
    },
    phone: { type: 'text', name: 'Phone', maxLength: 40 },
    email: { type: 'text', name: 'Email', maxLength: 120 },
    outOfHours: {
      type: 'boolean',
      name: 'OutOfHours',
      description: 'Yes: the one to ask when the others are closed.',
    },
    sortOrder: { type: 'number', name: 'SortOrder', description: 'Lower numbers are shown first.' },
  },
});
