import type { IncidentKind } from '@councillor-safety/core/incident/incident-words';
import { t } from '../../shell/strings';
import './load-strings';

/** Bytes as people say them. */
export function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** A reference to be read out: each character by itself. */
export const spelled = (reference: string): string => reference.replace('-', '').split('').join(' ');

/** Several kinds in one line. */
export const kindsInWords = (kinds: readonly IncidentKind[]): string =>
  kinds.map((kind) => t(`report:kinds.${kind}`)).join(', ');
