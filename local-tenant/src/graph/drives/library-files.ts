import { join } from 'node:path';

/** Where the contents of document libraries lie. */
export const libraryFilesDir = (dataDir: string): string => join(dataDir, 'library-files');
