/** Limits that the form, the service and the lists share. Text lengths count characters as people do (code points). */
export const incidentLimits = {
  account: 20_000,
  /** All answers together, as they are stored: one note column takes about 63,999 UTF-16 units. */
  whole: 60_000,
  effects: 5_000,
  place: 250,
  name: 200,
  handle: 500,
  description: 2_000,
  crimeReference: 60,
  safeContact: 500,
  phone: 40,
  message: 5_000,
  perpetrators: 10,
  mustNotSee: 20,
  evidenceFiles: 10,
  evidenceBytes: 50 * 1024 * 1024,
  /** What one evidence request carries at most; a multiple of 320 KiB as upload sessions want it. */
  evidenceChunkBytes: 3 * 320 * 1024,
  fileName: 200,
} as const;
