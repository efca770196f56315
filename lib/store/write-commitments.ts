import type { Temporal } from 'temporal-polyfill';
import type { BodyId, PersonId, SourceId, VenueId } from '#lib/domain/id.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Transaction } from './database.ts';

/** One occurrence as it is kept. */
export interface ReadCommitment {
  /** Stable over readings: the same occurrence has the same id wherever it moves. */
  readonly id: string;
  readonly uid: string;
  readonly summary: string;
  readonly start: Temporal.Instant;
  readonly end: Temporal.Instant;
  readonly allDay: boolean;
  readonly firm: boolean;
  readonly visibility: 'busy' | 'title';
  readonly venueId: VenueId | null;
  readonly location: string;
  readonly personIds: readonly PersonId[];
}

/** What a source says; of a large calendar each is made when it is written, so that they are never held together. */
export type ReadCommitments = Iterable<ReadCommitment> & { readonly length: number };

interface Owner {
  readonly id: SourceId;
  readonly bodyId: BodyId;
}

/** Rows a statement takes; a calendar of 100,000 is written in pieces of one transaction. */
const PIECE = 1_000;

/**
 * Makes a source say these and nothing else; what stands already word for word is not written again. Gives the ids of
 * those that are new, gone, or no longer when and where they were.
 */
export async function replaceCommitments(
  tx: Transaction,
  source: Owner,
  commitments: ReadCommitments,
): Promise<ReadonlySet<string>> {
  const gone = await idsOf(tx, source.id);
  const changed = new Set<string>();
  for (const piece of piecesOf(commitments)) {
    for (const id of await writePiece(tx, source, piece)) changed.add(id);
    for (const { id } of piece) gone.delete(id);
  }
  for (const id of gone) changed.add(id);
  if (gone.size > 0) {
    await tx.$executeRaw`
      DELETE FROM "Commitment" c USING json_array_elements_text(${JSON.stringify([...gone])}::json) AS gone (id)
      WHERE c.id = gone.id`;
  }
  return changed;
}

async function idsOf(tx: Transaction, sourceId: SourceId): Promise<Set<string>> {
  const [all] = await tx.$queryRaw<{ ids: string | null }[]>`
    SELECT json_agg(id)::text AS ids FROM "Commitment" WHERE "sourceId" = ${sourceId}`;
  return new Set(JSON.parse(all?.ids ?? '[]') as readonly string[]);
}

function* piecesOf(commitments: ReadCommitments): Generator<readonly ReadCommitment[]> {
  let piece: ReadCommitment[] = [];
  for (const commitment of commitments) {
    if (piece.push(commitment) < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

const words = ['uid', 'summary', 'allDay', 'visibility', 'location'];
const place = ['startsAt', 'endsAt', 'venueId', 'firm'];
const columnsOf = (names: readonly string[], table: string): Prisma.Sql =>
  Prisma.raw(names.map((name) => (table === '' ? `"${name}"` : `${table}."${name}"`)).join(', '));
const wordsOf = (table: string): Prisma.Sql => columnsOf(words, table);
/** When and where it is, and how firmly: what can make or end a clash. */
const placeOf = (table: string): Prisma.Sql => columnsOf(place, table);
const replacing = Prisma.raw([...words, ...place].map((name) => `"${name}" = EXCLUDED."${name}"`).join(', '));

/**
 * Writes commitments of a source with their people, and gives the ids of those that are new or no longer when and where
 * they were. One text for a whole piece: a parameter for every field of tens of thousands of rows costs many times as
 * much.
 */
export async function writePiece(
  tx: Transaction,
  { id: sourceId, bodyId }: Owner,
  piece: readonly ReadCommitment[],
): Promise<readonly string[]> {
  const rows = piece.map(({ start, end, personIds: _people, ...rest }) => ({
    ...rest,
    from: start.epochMilliseconds,
    to: end.epochMilliseconds,
  }));
  const [all] = await tx.$queryRaw<{ ids: string | null }[]>`
    WITH given AS (
      SELECT *, timestamptz 'epoch' + "from" * interval '1 millisecond' AS "startsAt",
        timestamptz 'epoch' + "to" * interval '1 millisecond' AS "endsAt"
      FROM json_to_recordset(${JSON.stringify(rows)}::json) AS row (id text, uid text, summary text, "from" bigint,
        "to" bigint, "allDay" boolean, firm boolean, visibility text, "venueId" text, location text)),
    fresh AS MATERIALIZED (
      SELECT given.*, known.id IS NULL OR (${placeOf('known')}) IS DISTINCT FROM (${placeOf('given')}) AS moved
      FROM given LEFT JOIN "Commitment" known ON known.id = given.id
      WHERE known.id IS NULL OR (${wordsOf('known')}) IS DISTINCT FROM (${wordsOf('given')})
        OR (${placeOf('known')}) IS DISTINCT FROM (${placeOf('given')})),
    written AS (
      INSERT INTO "Commitment" (id, "bodyId", "sourceId", ${wordsOf('')}, ${placeOf('')})
      SELECT id, ${bodyId}, ${sourceId}, ${wordsOf('')}, ${placeOf('')} FROM fresh
      ON CONFLICT (id) DO UPDATE SET ${replacing})
    SELECT json_agg(id)::text AS ids FROM fresh WHERE moved`;
  await writePeople(tx, piece);
  return JSON.parse(all?.ids ?? '[]') as readonly string[];
}

async function writePeople(tx: Transaction, piece: readonly ReadCommitment[]): Promise<void> {
  const ids = JSON.stringify(piece.map(({ id }) => id));
  const pairs = JSON.stringify(piece.flatMap(({ id, personIds }) => personIds.map((person) => [id, person])));
  await tx.$executeRaw`
    DELETE FROM "CommitmentPerson" p USING json_array_elements_text(${ids}::json) AS said (id)
    WHERE p."commitmentId" = said.id AND NOT EXISTS (
      SELECT FROM json_array_elements(${pairs}::json) AS pair
      WHERE pair->>0 = p."commitmentId" AND pair->>1 = p."personId")`;
  if (pairs === '[]') return;
  await tx.$executeRaw`
    INSERT INTO "CommitmentPerson" ("commitmentId", "personId")
    SELECT pair->>0, pair->>1 FROM json_array_elements(${pairs}::json) AS pair
    ON CONFLICT DO NOTHING`;
}
