import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { BodyId, PersonId } from '#lib/domain/id.ts';
import { isCellMarkedSecret } from '#lib/domain/meetings/secrecy-marking.ts';
import { contentOf, layOver, type RosterTarget, saysNothingNew } from '#lib/domain/people/lay-over.ts';
import {
  type AskWhy,
  type KnownPerson,
  matchRoster,
  plainUnit,
  type RosterMatch,
} from '#lib/domain/people/match-roster.ts';
import { countedGroups, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { RosterEntry, RosterFault } from '#lib/domain/people/roster.ts';
import type { RosterField } from '#lib/domain/people/roster-headings.ts';
import { findRoster, inOrder } from '#lib/domain/people/roster-import.ts';
import { newDelegations, unknownUnits, withoutUnit } from '#lib/domain/people/roster-units.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { readSpreadsheet } from '#lib/gateways/spreadsheet.ts';
import type { NewDelegation } from '#lib/store/delegations.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround, type OfficeAround } from '#lib/store/office-around.ts';
import { listPeople } from '#lib/store/people.ts';
import { type ImportSave, importPeople } from '#lib/store/roster.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { ImportChoices, ImportTarget } from './input.ts';
import { clearedIn } from './roster-cleared.ts';

/** A file as it was uploaded or named on the command line. */
export interface RosterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface RosterRow {
  readonly entry: RosterEntry;
  /** What the file and the list we have suggest; `ask` is answered by the person who imports; `same`: nothing new. */
  readonly action: RosterMatch['action'] | 'same';
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
  /** People who cannot be brought in for what is wrong with their row. */
  readonly refused: number;
  /** 任职自 that is proposed for posts whose row says none: an ISO day, or since ever (empty). */
  readonly since: string;
}

/** Reads a roster (XLSX, XLS, CSV in UTF-8 or GB18030) and says what it would bring. */
export async function previewRosterFile(
  context: Context,
  file: RosterFile,
  target: ImportTarget,
): Promise<Result<RosterView, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const spreadsheet = await readSpreadsheet(file.bytes, file.name);
  if (!spreadsheet.ok) return spreadsheet;
  const marked = spreadsheet.value.sheets.find(({ rows }) =>
    rows.some(({ cells }) => cells.some(isCellMarkedSecret)),
  );
  if (marked) return refuse({ kind: 'classified' });
  const [entered, people, around, { zone }] = await Promise.all([
    loadStrokes(context.db),
    listPeople(context.db),
    loadOfficeAround(context.db),
    loadOffice(context.db),
  ]);
  const names = around.bodies.flatMap(({ name, shortName }) => [name, shortName]);
  const roster = findRoster(spreadsheet.value.sheets, { entered, units: names });
  if (roster === null) return refuse({ kind: 'unreadable', name: file.name, reason: 'no-name-column' });
  const { columns } = roster.header;
  const known = knownOf(people, around);
  const since = sincesOf(context, zone, people);
  const into = targetOf(target, around, columns, since);
  const units = [
    ...unknownUnits(roster, names),
    ...newDelegations(roster, names),
    ...withoutUnit(roster, into),
  ];
  const matches = settleSame(matchRoster(roster.entries, known), people, into);
  return ok({
    fileName: file.name,
    sheet: roster.sheets.join('、'),
    format: spreadsheet.value.format,
    encoding: spreadsheet.value.encoding,
    columns: columns
      .filter(({ field }) => !unkept.has(field))
      .map(({ field, heading }) => ({ field, heading })),
    ignored: [...roster.header.unknown, ...columns.filter(({ field }) => unkept.has(field))].map(
      ({ heading }) => heading,
    ),
    rows: matches.map((row) => rowOf(row, known)),
    faults: inOrder(
      [...roster.faults, ...units, ...clearedIn(matches, people, roster.columns)],
      roster.sheets,
    ),
    rowCount: roster.rowCount,
    refused: roster.refused,
    since: since(target.group)?.toString() ?? '',
  });
}

/** What is read of a row and kept with no person. */
const unkept: ReadonlySet<RosterField> = new Set(['party', 'remarks']);

export interface RosterImported {
  /** What it can be undone by; null: nothing was saved. */
  readonly importId: string | null;
  readonly created: number;
  readonly updated: number;
  /** Rows that say nothing new. */
  readonly unchanged: number;
  readonly skipped: number;
}

/** Imports a roster as it was previewed, all rows or none. A row nobody decided on is done as the preview suggests; a question left open is skipped. */
export async function importRosterFile(
  context: Context,
  file: RosterFile,
  { choices, ...target }: ImportChoices,
): Promise<Result<RosterImported, Refusal>> {
  const preview = await previewRosterFile(context, file, target);
  if (!preview.ok) return preview;
  const [people, around, { zone }] = await Promise.all([
    listPeople(context.db),
    loadOfficeAround(context.db),
    loadOffice(context.db),
  ]);
  const added = delegationsOf(preview.value);
  const bodies = [...around.bodies, ...added.map((one) => ({ ...one, shortName: one.name }))];
  const since = sincesOf(context, zone, people);
  const into = targetOf(target, { bodies }, preview.value.columns, since);
  const byId = new Map(people.map((person) => [person.id as string, person]));
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  let unchanged = 0;
  const saves = preview.value.rows.flatMap((row): readonly ImportSave[] => {
    const choice = chosen.get(row.entry.key);
    const action = choice?.action ?? (row.action === 'ask' ? 'skip' : row.action);
    if (action === 'skip') return [];
    const personId = choice?.personId ?? row.candidates[0]?.id ?? '';
    const before = action === 'create' ? null : (byId.get(personId) ?? null);
    if (before && saysNothingNew(row.entry, before, into)) {
      unchanged += 1;
      return [];
    }
    return [
      {
        id: before?.id ?? null,
        basedOn: before?.version ?? 0,
        content: layOver(row.entry, before, into),
        before: before && contentOf(before),
      },
    ];
  });
  const by = { actor: context.actor, at: context.now };
  const held = new Set(saves.flatMap(({ content }) => content.memberships.map(({ bodyId }) => bodyId)));
  const delegations = added.filter(({ id }) => held.has(id));
  const saved =
    saves.length === 0
      ? ok(null)
      : await importPeople(context.db, { fileName: file.name, saves, delegations }, by);
  if (!saved.ok) return saved;
  const created = saves.filter((save) => save.before === null).length;
  return ok({
    importId: saved.value,
    created,
    updated: saves.length - created,
    unchanged,
    skipped: preview.value.rows.length - saves.length - unchanged,
  });
}

/** The delegations the file names and the office has not got, to be added with the people who stand in them. */
function delegationsOf({ faults }: RosterView): readonly NewDelegation[] {
  const names = faults.filter(({ code }) => code === 'delegation-new').map(({ facts }) => String(facts.text));
  return names.map((name) => ({ id: randomUUID() as BodyId, name }));
}

/** What a row that names no unit or circle falls to, and the bodies by every name they have: a full name counts before a short one. */
function targetOf(
  { group, bodyId, since }: ImportTarget,
  { bodies }: { readonly bodies: readonly Pick<Body, 'id' | 'name' | 'shortName'>[] },
  columns: readonly { readonly field: string }[],
  proposed: RosterTarget['sinceIn'],
): RosterTarget {
  const names = new Map([
    ...bodies.map(({ shortName, id }) => [plainUnit(shortName), id] as const),
    ...bodies.map(({ name, id }) => [plainUnit(name), id] as const),
  ]);
  const saysCircles = columns.some(({ field }) => field === 'group');
  const said = since === undefined || since === '' ? null : Temporal.PlainDate.from(since);
  const sinceIn = since === undefined ? proposed : () => said;
  return {
    ...{ group, bodyId: bodyId as BodyId, saysCircles, sinceIn },
    bodyOf: (unit) => names.get(plainUnit(unit)),
  };
}

/**
 * Since when those who are brought into a circle stand in it, where nobody said: whoever comes to others counts from today,
 * and no meeting that was held is counted anew; the first of a circle count since ever, as does who no quorum is counted on.
 */
function sincesOf({ now }: Context, zone: string, people: readonly Person[]): RosterTarget['sinceIn'] {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const standing = new Set(
    people.flatMap((person) => membershipsOn(person, today).map((held) => held.group)),
  );
  return (group) => (countedGroups.has(group) && standing.has(group) ? today : null);
}

type Settled = Pick<RosterRow, 'entry' | 'action' | 'why'> & { readonly ids: readonly PersonId[] };

/** A row that says nothing new of somebody it may mean is about them: each person once. */
function settleSame(
  matches: readonly RosterMatch[],
  people: readonly Person[],
  target: RosterTarget,
): readonly Settled[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const taken = new Set<PersonId>();
  return matches.map((match) => {
    const { entry, action } = match;
    const ids = action === 'create' ? [] : action === 'update' ? [match.personId] : match.candidates;
    const same = ids.find((id) => {
      const person = byId.get(id);
      return person !== undefined && !taken.has(id) && saysNothingNew(entry, person, target);
    });
    if (same === undefined) return { entry, action, ids, why: action === 'ask' ? match.why : null };
    taken.add(same);
    return { entry, action: 'same', ids: [same], why: null };
  });
}

type Known = KnownPerson & { readonly posts: string };

function knownOf(people: readonly Person[], around: OfficeAround): readonly Known[] {
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

function rowOf({ entry, action, why, ids }: Settled, known: readonly Known[]): RosterRow {
  const candidates = ids.flatMap((id) => {
    const person = known.find(({ personId }) => personId === id);
    return person ? [{ id, name: person.name, posts: person.posts }] : [];
  });
  return { entry, action, why, candidates };
}
