import type { DatabaseSync } from 'node:sqlite';
import { Router } from 'express';
import type { Control } from '../../control/control';

export function sharePointRouter(_given: { database: DatabaseSync; dataDir: string; control: Control }): Router {
  return Router();
}
