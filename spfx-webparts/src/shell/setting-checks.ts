import { nations } from '@councillor-safety/core/clock/bank-holidays';
import { dialable } from '@councillor-safety/core/hub/hub-phone';

/** What a setting must look like. An empty setting is never wrong: it stands for its default. */
export type SettingKind = 'phone' | 'guid' | 'https' | 'site' | 'email' | 'days' | 'nation';

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** One address that a mail program can be given, and nothing that would reach into the rest of a `mailto:` link. */
const email = /^[^\s@,;:<>"?&=%]+@[^\s@,;:<>"?&=%]+\.[^\s@,;:<>"?&=%.]{2,}$/;
const mostDays = 60;

function isHttps(text: string): boolean {
  try {
    return new URL(text).protocol === 'https:';
  } catch {
    return false;
  }
}

/** A SharePoint site itself, not a page or a list of it. */
function isSite(text: string): boolean {
  if (!isHttps(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return /^\/(sites|teams)\/[^/]+\/?$/.test(pathname) && search === '' && hash === '';
}

const checks: Readonly<Record<SettingKind, (text: string) => boolean>> = {
  phone: (text) => dialable(text).ok,
  guid: (text) => guid.test(text),
  https: isHttps,
  site: isSite,
  email: (text) => email.test(text),
  days: (text) => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= mostDays,
  nation: (text) => nations.some((nation) => nation === text),
};

/** A setting as text, whatever was saved in the page. */
export const settingText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Whether a setting can be used. */
export function fits(kind: SettingKind, value: unknown): boolean {
  const text = settingText(value);
  if (text === '') return value === undefined || value === null || typeof value === 'string';
  return checks[kind](text);
}

/** The setting, or nothing when it is empty or cannot be used. */
export const usable = (kind: SettingKind, value: unknown): string | undefined =>
  (fits(kind, value) && settingText(value)) || undefined;
