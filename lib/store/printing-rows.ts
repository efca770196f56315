import type { Printing, PrintSettings } from '#lib/domain/dossier/dossier.ts';
import { Prisma } from '../../prisma/client/client.ts';
import type { Database } from './database.ts';

interface PrintingRow {
  readonly id: string;
  readonly meetingId: string;
  readonly artefact: string;
  readonly fingerprint: string;
  readonly units: Record<string, string> | null;
  readonly pages: string[] | null;
  readonly settings: Partial<PrintSettings>;
  readonly by: string;
  readonly at: Date;
}

function printingOf({ meetingId: _, units, pages, settings, at, ...row }: PrintingRow): Printing {
  return {
    ...row,
    units: units ?? {},
    pages: pages ?? [],
    settings: settings.on === undefined ? null : (settings as PrintSettings),
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
  const isKept = Prisma.sql`(${whole} OR row_number() OVER (PARTITION BY "meetingId", artefact ORDER BY at DESC, id DESC) = 1)`;
  const rows = await db.$queryRaw<PrintingRow[]>`
    SELECT id, "meetingId", artefact, fingerprint, settings, by, at,
      CASE WHEN ${isKept} THEN units END AS units, CASE WHEN ${isKept} THEN pages END AS pages
    FROM "Printing" WHERE "meetingId" = ANY(${[...meetingIds]}::text[]) ORDER BY at, id`;
  const byMeeting = Map.groupBy(rows, ({ meetingId }) => meetingId);
  return new Map([...byMeeting].map(([id, all]) => [id, all.map(printingOf)]));
}

/** What the units of a print were called when it went out, for those that are gone since. */
export async function findPrintLabels(db: Database, id: string): Promise<Readonly<Record<string, string>>> {
  const row = await db.printing.findUnique({ where: { id }, select: { labels: true } });
  return (row?.labels ?? {}) as Record<string, string>;
}
