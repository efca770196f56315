import { type Printing, type PrintSettings, printWays } from '#lib/domain/dossier/dossier.ts';
import type { Database } from './database.ts';
import { findPrintContents, type PrintContent } from './kept-prints.ts';
import { unpackText } from './packed-text.ts';

interface PrintingRow {
  readonly id: string;
  readonly meetingId: string;
  readonly artefact: string;
  readonly fingerprint: string;
  readonly settings: Partial<PrintSettings>;
  readonly way: string;
  readonly copies: number;
  readonly isKept: boolean;
  readonly isLast: boolean;
  readonly by: string;
  readonly at: Date;
}

function printingOf(
  { meetingId: _, isLast: __, settings, way, at, ...row }: PrintingRow,
  content: PrintContent | undefined,
): Printing {
  return {
    ...row,
    units: content?.units ?? {},
    pages: content?.pages ?? [],
    settings: settings.on === undefined ? null : (settings as PrintSettings),
    way: printWays.find((known) => known === way) ?? 'noted',
    at: at.toISOString(),
  };
}

/**
 * What went out of these meetings, by meeting, oldest first. Units and pages only of the last print of each paper, unless
 * `whole`: a congress has thousands of units, and nobody compares with what was replaced since.
 */
export async function findPrintings(
  db: Database,
  meetingIds: readonly string[],
  whole = false,
): Promise<ReadonlyMap<string, readonly Printing[]>> {
  const rows = await db.$queryRaw<PrintingRow[]>`
    SELECT id, "meetingId", artefact, fingerprint, settings, way, copies, paper IS NOT NULL AS "isKept", by, at,
      row_number() OVER (PARTITION BY "meetingId", artefact ORDER BY at DESC, id DESC) = 1 AS "isLast"
    FROM "Printing" WHERE "meetingId" = ANY(${[...meetingIds]}::text[]) ORDER BY at, id`;
  const contents = await findPrintContents(
    db,
    rows.flatMap(({ id, isLast }) => (whole || isLast ? [id] : [])),
  );
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  return new Map(
    [...byMeeting].map(([id, all]) => [id, all.map((row) => printingOf(row, contents.get(row.id)))]),
  );
}

/** What the units of a print were called when it went out, for those that are gone since. */
export async function findPrintLabels(db: Database, id: string): Promise<Readonly<Record<string, string>>> {
  const row = await db.printing.findUnique({ where: { id }, select: { labels: true } });
  return (row?.labels ?? {}) as Record<string, string>;
}

/** A paper as it went out, as JSON; null: its words were not kept, or it was not of this meeting. */
export async function findIssuedPaper(db: Database, meetingId: string, id: string): Promise<string | null> {
  const row = await db.printing.findFirst({ where: { id, meetingId }, select: { paper: true } });
  return row?.paper ? Buffer.from(unpackText(row.paper)).toString('utf8') : null;
}
