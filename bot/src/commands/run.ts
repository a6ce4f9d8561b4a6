import { setTimeout } from 'node:timers/promises';
import { GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { SettingsError } from '../config/settings';
import { SignInFailure } from '../graph/sign-in-failure';
import { FolderInUse } from '../jobs/folder-lock';
import { faultOf } from '../logging/fault';

/** The command was not called as it can be. The message says how it is. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse';
}

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** Whoever runs a command waits gladly for SharePoint to have time again. */
export const patience = { maxRetries: 5, retryDelaySeconds: 2, longestRetryAfterSeconds: 300 };
/** Unlike the service's own, it keeps the process alive. */
export const wait = (seconds: number): Promise<void> => setTimeout(seconds * 1000);

type Kind = abstract new (...given: never[]) => Error;

interface Failing {
  /** Said before what cannot be foreseen. */
  readonly what: string;
  /** What to do when the service works in the folder, for a command that wants it. */
  readonly folderInUse?: string;
  /** Failures besides the usual ones whose message is made for whoever runs this. */
  readonly foreseen?: readonly Kind[];
}

const usual: readonly Kind[] = [SettingsError, WrongUse, SignInFailure, GraphFailure];

/** Anything else may quote a record or an address: what kind of failure it was is enough. */
function wordsFor(error: unknown, { what, folderInUse, foreseen = [] }: Failing): string {
  if (error instanceof FolderInUse) return folderInUse ?? error.message;
  if ([...usual, ...foreseen].some((kind) => error instanceof kind)) return (error as Error).message;
  return `${what}: ${JSON.stringify(faultOf(error))}`;
}

/** Runs a command. Exit code 2 for wrong use and wrong settings, 1 for anything else that went wrong. */
export function runCommand(main: () => Promise<void>, failing: Failing): void {
  main().catch((error: unknown) => {
    process.stderr.write(`${wordsFor(error, failing)}\n`);
    process.exitCode = error instanceof WrongUse || error instanceof SettingsError ? 2 : 1;
  });
}
