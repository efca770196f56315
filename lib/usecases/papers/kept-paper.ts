import type { Document } from '#lib/documents/page.ts';
import type { Database } from '#lib/store/database.ts';
import { packText } from '#lib/store/packed-text.ts';
import { findIssuedPaper } from '#lib/store/printing-rows.ts';
import type { Artefact } from './artefacts.ts';

/** Drawings, cards and labels are told apart seat by seat and card by card; nobody reads two of them word against word. */
const wordless: ReadonlySet<Artefact> = new Set(['seating', 'name-cards', 'seat-labels', 'file-labels']);

/** Whether a paper is of words: what it said when it went out is kept. */
export function isOfWords(artefact: Artefact): boolean {
  return !wordless.has(artefact);
}

/** A paper of words as it is kept with a print. */
export function packPaper(artefact: Artefact, document: Document): Uint8Array<ArrayBuffer> | null {
  return isOfWords(artefact) ? packText(new TextEncoder().encode(JSON.stringify(document))) : null;
}

/** A paper as it went out; null: it was not kept. */
export async function findKeptPaper(db: Database, meetingId: string, id: string): Promise<Document | null> {
  const json = await findIssuedPaper(db, meetingId, id);
  return json === null ? null : (JSON.parse(json) as Document);
}
