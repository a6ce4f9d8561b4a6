import type { Client } from '@microsoft/microsoft-graph-client';
import type { Wait } from '@councillor-safety/core/sharepoint/batch';
import type { WireFields } from '@councillor-safety/core/sharepoint/field-codec';
import { identityOf, nothingThere, readAlreadyThere, uniqueKeyOf } from './already-there';
import { recordLineSchema, recordsFileOf } from './export-format';
import { itemsAtOnce, postInOrder } from './post-in-order';
import { linesOf } from './read-export';
import { listPath, type ListPlace } from './read-items';
import { wireBody, withNewFileIds, type FileIds } from './wire-body';

export interface ListInput extends ListPlace {
  readonly clientWithoutRetries: Client;
  readonly folder: string;
  /** Of the libraries, which come first. */
  readonly ids: FileIds;
  /** An earlier run may have put some of the records there. */
  readonly resume: boolean;
  readonly wait: Wait;
}

export interface ImportedList {
  readonly records: number;
  readonly lostFiles: number;
}

/** Puts the records of a list back, in their order. @throws GraphFailure */
export async function importList(input: ListInput): Promise<ImportedList> {
  const { list, folder, ids, resume } = input;
  const there = resume ? await readAlreadyThere(input) : nothingThere;
  const post = {
    ...input,
    list: list.name,
    url: `${listPath(input)}/items`,
    keyed: uniqueKeyOf(list) !== undefined,
  };
  let records = 0;
  let lostFiles = 0;
  let waiting: WireFields[] = [];
  for await (const line of linesOf({ folder, path: recordsFileOf(list) }, recordLineSchema)) {
    const { fields, lost } = withNewFileIds(list, line.fields, ids);
    records += 1;
    lostFiles += lost;
    if (there.take(identityOf(list, fields))) continue;
    waiting.push(wireBody(list, fields));
    if (waiting.length < itemsAtOnce) continue;
    await postInOrder(post, waiting);
    waiting = [];
  }
  await postInOrder(post, waiting);
  return { records, lostFiles };
}
