import type { OtherRoute } from '../calls/route';
import { createEvent, getEvent, removeEvent, updateEvent } from './events';

const events = '/users/{user}/events';
const event = `${events}/{event}`;

export const calendarRoutes: readonly OtherRoute[] = [
  { method: 'POST', path: events, handle: createEvent },
  { method: 'GET', path: event, handle: getEvent },
  { method: 'PATCH', path: event, handle: updateEvent },
  { method: 'DELETE', path: event, handle: removeEvent },
];
