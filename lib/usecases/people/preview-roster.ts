import { can } from '#lib/domain/access/can.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { isCellMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import { matchRoster, plainUnit, type RosterMatch } from '#lib/domain/people/match-roster.ts';
import type { Group, Person } from '#lib/domain/people/person.ts';
import { type ProposedRanks, type RankGround, rankByPost } from '#lib/domain/people/rank-by-post.ts';
import type { RosterEntry, RosterFault } from '#lib/domain/people/roster.ts';
import type { RosterColumn } from '#lib/domain/people/roster-columns.ts';
import type { RosterField } from '#lib/domain/people/roster-headings.ts';
import { findRoster, inOrder, type RosterPreview } from '#lib/domain/people/roster-import.ts';
import { newDelegations, unknownUnits, withoutUnit } from '#lib/domain/people/roster-units.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround, type OfficeAround } from '#lib/store/office-around.ts';
import { listPeople } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { ImportTarget } from './input.ts';
import { clearedIn } from './roster-cleared.ts';
import { idsOf, knownOf, type RosterRow, rowOf, settleSame, unitsOf } from './roster-rows.ts';
import { bodyOfUnit, sincesOf, targetOf } from './roster-target.ts';

/** A file as it was uploaded or named on the command line. */
export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What importing a file would do, with every doubt named by row and column. Nothing is saved. */
export interface RosterView {
  readonly fileName: string;
  readonly sheet: string;
  readonly format: string;
  readonly encoding: string | null;
  readonly columns: readonly { readonly field: string; readonly heading: string }[];
  readonly ignored: readonly string[];
  readonly rows: readonly RosterRow[];
  readonly faults: readonly RosterFault[];
  readonly rowCount: number;
  /** People who cannot be brought in for what is wrong with their row. */
  readonly refused: number;
  /** 任职自 that is proposed for posts whose row says none: an ISO day, or since ever (empty). */
  readonly since: string;
  /** Ranks are proposed for those who lead our body by their post. */
  readonly ranks: boolean;
  /** Who leads our body and has no rank among those who have: names of those a place is proposed for, or given. */
  readonly places: readonly string[];
  /** The new ranks of those of ours who make room. */
  readonly moved: readonly { readonly personId: string; readonly rank: number }[];
  /** How many rows of the column for remarks were read as needs, and how many say something else; null: there is none. */
  readonly remarks: { readonly heading: string; readonly read: number; readonly left: number } | null;
  /** Units that no name of ours is, in the order of the file, each with how many rows name it: a person says which they are. */
  readonly units: readonly { readonly unit: string; readonly rows: number }[];
}

/** What was decided of rows, by their keys, as far as it bears on the ranks of others: brought or not, into which circle. */
export type RowsDecided = ReadonlyMap<string, { readonly brought: boolean; readonly group?: Group }>;

/** Reads a roster (XLSX, XLS, CSV in UTF-8 or GB18030) and says what it would bring. */
export async function previewRosterFile(
  context: Context,
  file: RosterFile,
  target: ImportTarget,
  decided: RowsDecided = new Map(),
): Promise<Result<RosterView, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const spreadsheet = await readSpreadsheet(file.bytes, file.name);
  if (!spreadsheet.ok) return spreadsheet;
  const marked = spreadsheet.value.sheets.find(({ rows }) =>
    rows.some(({ cells }) => cells.some(isCellMarkedSecret)),
  );
  if (marked) return refuse({ kind: 'classified' });
  const [entered, people, around, { zone, locality }] = await Promise.all([
    loadStrokes(context.db),
    listPeople(context.db),
    loadOfficeAround(context.db),
    loadOffice(context.db),
  ]);
  const names = around.bodies.flatMap(({ name, shortName }) => [name, shortName]);
  const roster = findRoster(spreadsheet.value.sheets, { entered, units: names });
  if (roster === null) return refuse({ kind: 'unreadable', name: file.name, reason: 'no-name-column' });
  const { columns } = roster.header;
  const { bodies } = around;
  const byName = bodyOfUnit({}, { bodies, locality });
  const bodyOf = bodyOfUnit(target, { bodies, locality });
  const known = knownOf(people, around, unitsOf(roster.entries, bodyOf));
  const day = context.now.toZonedDateTimeISO(zone).toPlainDate();
  const since = sincesOf(day, people);
  const into = targetOf(target, bodyOf, columns, since, { bodies, locality });
  const units = [
    ...unknownUnits(roster, (unit) => bodyOf(unit) ?? addedOf(target, unit)),
    ...newDelegations(roster, names),
    ...withoutUnit(roster, into),
  ];
  const matched = matchRoster(roster.entries, known);
  const place = target.place ?? false;
  const brought = matched.flatMap((match) => {
    const { brought: isBrought = true, group = match.entry.group } = decided.get(match.entry.key) ?? {};
    return isBrought ? [{ ...match, entry: { ...match.entry, group } }] : [];
  });
  const ranks =
    target.ranks === false ? null : ranksFor(brought, roster, people, { around, target: into, day, place });
  const ranked = new Map(brought.map(({ entry }, at) => [entry.key, ranks?.entries[at] ?? entry]));
  const settled = matched.map((match) => ({ ...match, entry: ranked.get(match.entry.key) ?? match.entry }));
  const matches = settleSame(settled, people, into);
  const peopleById = new Map(people.map((person) => [person.id, person]));
  return ok({
    fileName: file.name,
    sheet: roster.sheets.join('、'),
    format: spreadsheet.value.format,
    encoding: spreadsheet.value.encoding,
    columns: columns
      .filter(({ field }) => !unkept.has(field))
      .map(({ field, heading }) => ({ field, heading })),
    ignored: [...roster.header.unknown, ...columns.filter(({ field }) => field === 'party')].map(
      ({ heading }) => heading,
    ),
    remarks: remarksRead(columns, roster.entries),
    rows: matches.map((row) => rowOf(row, { known, people: peopleById, into })),
    faults: inOrder(
      [...roster.faults, ...units, ...(ranks?.faults ?? []), ...clearedIn(matches, people, roster.columns)],
      roster.sheets,
    ),
    rowCount: roster.rowCount,
    refused: roster.refused,
    since: since(target.group)?.toString() ?? '',
    ranks: ranks?.faults.some(({ code }) => code === 'ranks-proposed') ?? false,
    places: (ranks?.faults ?? []).flatMap(({ code, facts }) =>
      code === 'rank-place' || code === 'rank-placed' ? [String(facts.name)] : [],
    ),
    moved: [...(ranks?.moved ?? [])].map(([personId, rank]) => ({ personId, rank })),
    units: countUnits(unknownUnits(roster, byName)),
  });
}

/** The column for remarks, and how much of it was read. */
function remarksRead(
  columns: readonly RosterColumn[],
  entries: readonly RosterEntry[],
): RosterView['remarks'] {
  const heading = columns.find(({ field }) => field === 'remarks')?.heading;
  if (heading === undefined) return null;
  const count = (test: (entry: RosterEntry) => boolean): number => entries.filter(test).length;
  return {
    heading,
    read: count(({ noted }) => noted !== undefined),
    left: count(({ unread }) => unread !== undefined),
  };
}

/** A unit that is to be added is none we do not know. */
function addedOf({ units = [] }: ImportTarget, unit: string): BodyId | undefined {
  const plain = plainUnit(unit);
  return units.some((one) => one.bodyId === null && plainUnit(one.unit) === plain)
    ? (plain as BodyId)
    : undefined;
}

function countUnits(faults: readonly RosterFault[]): RosterView['units'] {
  const rows = Map.groupBy(faults, ({ facts }) => plainUnit(String(facts.text)));
  return [...rows].map(([unit, named]) => ({ unit, rows: named.length }));
}

/** The rows with the ranks their posts give; null: the office has no body of its own yet. */
function ranksFor(
  matches: readonly RosterMatch[],
  { columns }: RosterPreview,
  people: readonly Person[],
  { around, ...ground }: Omit<RankGround, 'own'> & { readonly around: OfficeAround },
): ProposedRanks | null {
  const own = around.bodies.find(({ kind }) => kind === 'own')?.id;
  const byId = new Map(people.map((person) => [person.id, person]));
  const rows = matches.map((match) => ({
    entry: match.entry,
    persons: idsOf(match).flatMap((id) => byId.get(id) ?? []),
  }));
  return own === undefined ? null : rankByPost(rows, people, { ...ground, own }, columns);
}

/** What is read of a row and kept with no person. */
const unkept: ReadonlySet<RosterField> = new Set(['party', 'remarks']);
