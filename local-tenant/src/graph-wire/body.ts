import { badRequest } from './graph-error';

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function record(value: unknown, what: string): Json {
  if (!isRecord(value)) throw badRequest(`${what} must be a JSON object.`);
  return value;
}

export function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw badRequest(`${what} must be a string.`);
  return value;
}

export function optionalText(value: unknown, what: string): string | undefined {
  return value === undefined || value === null || value === '' ? undefined : text(value, what);
}

export function list(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw badRequest(`${what} must be an array.`);
  return value as unknown[];
}

export const texts = (value: unknown, what: string): string[] =>
  list(value, what).map((entry) => text(entry, `Each of ${what}`));

export const flag = (value: unknown): boolean => value === true;
