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
const PIECE = 500;

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
 * A row as one text brings a whole piece of them: a parameter for every field of tens of thousands of rows costs many
 * times as much, and so do long names; what is empty is left out.
 */
function rowOf(one: ReadCommitment): Readonly<Record<string, unknown>> {
  return {
    i: one.id,
    u: one.uid || undefined,
    s: one.summary || undefined,
    l: one.location || undefined,
    v: one.venueId ?? undefined,
    f: one.start.epochMilliseconds,
    t: one.end.epochMilliseconds,
    d: one.allDay || undefined,
    m: !one.firm || undefined,
    b: one.visibility === 'busy' || undefined,
    p: one.personIds.length > 0 ? one.personIds : undefined,
  };
}

/**
 * Writes commitments of a source with their people, and gives the ids of those that are new or no longer when and where
 * they were.
 */
export async function writePiece(
  tx: Transaction,
  { id: sourceId, bodyId }: Owner,
  piece: readonly ReadCommitment[],
): Promise<readonly string[]> {
  const [all] = await tx.$queryRaw<{ ids: string | null }[]>`
    WITH given AS MATERIALIZED (
      SELECT i AS id, coalesce(u, '') AS uid, coalesce(s, '') AS summary, coalesce(l, '') AS location, v AS "venueId",
        timestamptz 'epoch' + f * interval '1 millisecond' AS "startsAt",
        timestamptz 'epoch' + t * interval '1 millisecond' AS "endsAt",
        d IS NOT NULL AS "allDay", m IS NULL AS firm, CASE WHEN b THEN 'busy' ELSE 'title' END AS visibility,
        coalesce(p, '{}') AS people
      FROM json_to_recordset(${JSON.stringify(piece.map(rowOf))}::json) AS row (i text, u text, s text, l text, v text,
        f bigint, t bigint, d boolean, m boolean, b boolean, p text[])),
    fresh AS MATERIALIZED (
      SELECT given.*, known.id IS NULL OR (${placeOf('known')}) IS DISTINCT FROM (${placeOf('given')}) AS moved
      FROM given LEFT JOIN "Commitment" known ON known.id = given.id
      WHERE known.id IS NULL OR (${wordsOf('known')}) IS DISTINCT FROM (${wordsOf('given')})
        OR (${placeOf('known')}) IS DISTINCT FROM (${placeOf('given')})),
    written AS (
      INSERT INTO "Commitment" (id, "bodyId", "sourceId", ${wordsOf('')}, ${placeOf('')})
      SELECT id, ${bodyId}, ${sourceId}, ${wordsOf('')}, ${placeOf('')} FROM fresh
      ON CONFLICT (id) DO UPDATE SET ${replacing}),
    unnamed AS (
      DELETE FROM "CommitmentPerson" p USING given
      WHERE p."commitmentId" = given.id AND p."personId" <> ALL (given.people))
    SELECT json_agg(id)::text AS ids FROM fresh WHERE moved`;
  await writePeople(tx, piece);
  return JSON.parse(all?.ids ?? '[]') as readonly string[];
}

/** Names the people of commitments that are written already: what they take is kept under its times. */
async function writePeople(tx: Transaction, piece: readonly ReadCommitment[]): Promise<void> {
  const pairs = piece.flatMap(({ id, personIds }) => personIds.map((person) => [id, person]));
  if (pairs.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO "CommitmentPerson" ("commitmentId", "personId")
    SELECT pair->>0, pair->>1 FROM json_array_elements(${JSON.stringify(pairs)}::json) AS pair
    ON CONFLICT DO NOTHING`;
}
