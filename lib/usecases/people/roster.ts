import { can } from '#lib/domain/access/can.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { isCellMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import {
  type AskWhy,
  type KnownPerson,
  matchRoster,
  plainUnit,
  type RosterMatch,
} from '#lib/domain/people/match-roster.ts';
import type { Person } from '#lib/domain/people/person.ts';
import type { RosterEntry, RosterFault } from '#lib/domain/people/roster.ts';
import { findRoster, unknownUnits } from '#lib/domain/people/roster-import.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import type { Database } from '#lib/store/database.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listPeople, type PersonContent, type PersonSave, savePeople } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { ImportChoices } from './input.ts';

/** A file as it was uploaded or named on the command line. */
export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RosterRow {
  readonly entry: RosterEntry;
  /** What the file and the list we have suggest; `ask` is answered by the person who imports. */
  readonly action: RosterMatch['action'];
  /** Of a question: why it is one. */
  readonly why: AskWhy | null;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly posts: string }[];
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
}

/** Reads a roster (XLSX, XLS, CSV in UTF-8 or GB18030) and says what it would bring. */
export async function previewRosterFile(
  context: Context,
  file: RosterFile,
): Promise<Result<RosterView, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const spreadsheet = await readSpreadsheet(file.bytes, file.name);
  if (!spreadsheet.ok) return spreadsheet;
  const marked = spreadsheet.value.sheets.find(({ rows }) =>
    rows.some(({ cells }) => cells.some(isCellMarkedSecret)),
  );
  if (marked) return refuse({ kind: 'classified' });
  const roster = findRoster(spreadsheet.value.sheets, await loadStrokes(context.db));
  if (roster === null) return refuse({ kind: 'unreadable', name: file.name, reason: 'no-name-column' });
  const [known, around] = await Promise.all([loadKnown(context.db), loadOfficeAround(context.db)]);
  const units = unknownUnits(
    roster,
    around.bodies.flatMap(({ name, shortName }) => [name, shortName]),
  );
  return ok({
    fileName: file.name,
    sheet: roster.sheet,
    format: spreadsheet.value.format,
    encoding: spreadsheet.value.encoding,
    columns: roster.header.columns.map(({ field, heading }) => ({ field, heading })),
    ignored: roster.header.unknown.map(({ heading }) => heading),
    rows: matchRoster(roster.entries, known).map((match) => rowOf(match, known)),
    faults: [...roster.faults, ...units].toSorted((a, b) => a.row - b.row),
    rowCount: roster.rowCount,
  });
}

export interface RosterImported {
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
}

/** Imports a roster as it was previewed, all rows or none. A row nobody decided on is done as the preview suggests; a question left open is skipped. */
export async function importRosterFile(
  context: Context,
  file: RosterFile,
  { choices, group, bodyId }: ImportChoices,
): Promise<Result<RosterImported, Refusal>> {
  const preview = await previewRosterFile(context, file);
  if (!preview.ok) return preview;
  const [people, around] = await Promise.all([listPeople(context.db), loadOfficeAround(context.db)]);
  const chosen = new Map(choices.map((choice) => [choice.row, choice]));
  const bodies = new Map(
    around.bodies.flatMap(({ name, shortName, id }) =>
      [name, shortName].map((of) => [plainUnit(of), id] as const),
    ),
  );
  const saves = preview.value.rows.flatMap((row): readonly PersonSave[] => {
    const choice = chosen.get(row.entry.row);
    const action = choice?.action ?? (row.action === 'ask' ? 'skip' : row.action);
    if (action === 'skip') return [];
    const personId = choice?.personId ?? row.candidates[0]?.id ?? null;
    const before = action === 'update' ? (people.find((p) => p.id === personId) ?? null) : null;
    const body = bodies.get(plainUnit(row.entry.body)) ?? (bodyId as BodyId);
    return [
      {
        id: before?.id ?? null,
        basedOn: before?.version ?? 0,
        content: contentOf(row.entry, before, body, group),
      },
    ];
  });
  const saved = await savePeople(context.db, saves, { actor: context.actor, at: context.now });
  if (!saved.ok) return saved;
  const created = saves.filter((s) => s.id === null).length;
  return ok({ created, updated: saves.length - created, skipped: preview.value.rows.length - saves.length });
}

async function loadKnown(db: Database): Promise<readonly (KnownPerson & { readonly posts: string })[]> {
  const [people, around] = await Promise.all([listPeople(db), loadOfficeAround(db)]);
  const bodies = new Map(around.bodies.map((b) => [b.id as string, b]));
  return people.map((person) => {
    const held = person.memberships.flatMap((m) => bodies.get(m.bodyId) ?? []);
    return {
      personId: person.id,
      name: person.name,
      bodyNames: held.flatMap((b) => [b.name, b.shortName]),
      posts: person.memberships.map((m) => `${bodies.get(m.bodyId)?.shortName ?? ''}${m.post}`).join(' '),
    };
  });
}

function rowOf(match: RosterMatch, known: readonly (KnownPerson & { readonly posts: string })[]): RosterRow {
  const ids: readonly PersonId[] =
    match.action === 'create' ? [] : match.action === 'update' ? [match.personId] : match.candidates;
  const candidates = ids.flatMap((id) => {
    const person = known.find((p) => p.personId === id);
    return person ? [{ id, name: person.name, posts: person.posts }] : [];
  });
  return {
    entry: match.entry,
    action: match.action,
    why: match.action === 'ask' ? match.why : null,
    candidates,
  };
}

/** The row laid over what is known: an empty cell never erases, and a post already held is not held twice. */
function contentOf(
  entry: RosterEntry,
  before: Person | null,
  bodyId: BodyId,
  group: ImportChoices['group'],
): PersonContent {
  const memberships = (before?.memberships ?? []).map(({ id: _, personId: __, ...m }) => m);
  const held = memberships.findIndex((m) => m.bodyId === bodyId && m.group === group && m.to === null);
  const post = { bodyId, group, post: entry.post, rank: entry.rank, from: null, to: null };
  const kept = memberships[held];
  return {
    name: before?.name ?? entry.name,
    gender: entry.gender === 'unknown' ? (before?.gender ?? 'unknown') : entry.gender,
    ethnicity: entry.ethnicity || (before?.ethnicity ?? ''),
    phone: entry.phone || (before?.phone ?? ''),
    email: entry.email || (before?.email ?? ''),
    diet: entry.diet || (before?.diet ?? ''),
    access: entry.access || (before?.access ?? ''),
    reading: entry.reading || (before?.reading ?? ''),
    memberships: kept
      ? memberships.with(held, { ...kept, post: entry.post || kept.post, rank: entry.rank ?? kept.rank })
      : [...memberships, post],
  };
}
