import { randomUUID } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import { kindByName } from '#lib/domain/bodies/kind-by-name.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { contentOf, layOver, saysNothingNew } from '#lib/domain/people/lay-over.ts';
import { plainUnit } from '#lib/domain/people/match-roster.ts';
import type { Person, PersonContent } from '#lib/domain/people/person.ts';
import { atRank } from '#lib/domain/people/rank-by-post.ts';
import type { RosterEntry } from '#lib/domain/people/roster.ts';
import { withoutNoted } from '#lib/domain/people/roster-needs.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { NewBody } from '#lib/store/delegations.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listPeople } from '#lib/store/people.ts';
import { type ImportSave, importPeople } from '#lib/store/roster.ts';
import type { Context } from '../context.ts';
import type { ImportChoices, ImportTarget } from './input.ts';
import { previewRosterFile, type RosterFile, type RosterView, type RowsDecided } from './preview-roster.ts';
import { bodyOfUnit, sincesOf, targetOf } from './roster-target.ts';

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
  const first = await previewRosterFile(context, file, target);
  if (!first.ok) return first;
  const decided = decidedOf(first.value, choices);
  // Nobody makes room for somebody who is not brought.
  const preview = decided.size === 0 ? first : await previewRosterFile(context, file, target, decided);
  if (!preview.ok) return preview;
  const [people, around, { zone, locality }] = await Promise.all([
    listPeople(context.db),
    loadOfficeAround(context.db),
    loadOffice(context.db),
  ]);
  const named = unitsToAdd(preview.value, target);
  if (named.length > 0 && !can(context.actor, 'edit-bodies'))
    return refuse({ kind: 'not-allowed', action: 'edit-bodies' });
  const added = [...delegationsOf(preview.value), ...named];
  const bodies = [...around.bodies, ...added.map((one) => ({ ...one, shortName: one.name }))];
  const day = context.now.toZonedDateTimeISO(zone).toPlainDate();
  const since = sincesOf(day, people);
  const ours = { bodies, locality };
  const into = targetOf(target, bodyOfUnit(target, ours), preview.value.columns, since, ours);
  const known = new Map(people.map((person) => [person.id as string, person]));
  const standing = madeRoom(known, preview.value, { bodies, day });
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  let unchanged = 0;
  const brought = preview.value.rows.flatMap((row): readonly ImportSave[] => {
    const choice = chosen.get(row.entry.key);
    const action = choice?.action ?? (row.action === 'ask' ? 'skip' : row.action);
    if (action === 'skip') return [];
    const entry = asChosen(row.entry, choice);
    const personId = choice?.personId ?? row.candidates[0]?.id ?? '';
    const now = action === 'create' ? null : (standing.get(personId) ?? null);
    if (now && saysNothingNew(entry, now, into)) {
      unchanged += 1;
      return [];
    }
    return [saveOf(known.get(now?.id ?? '') ?? null, layOver(entry, now, into))];
  });
  const taken = new Set(brought.map(({ id }) => id));
  const moved = preview.value.moved.flatMap(({ personId }): readonly ImportSave[] => {
    const [before, now] = [known.get(personId), standing.get(personId)];
    return before && now && !taken.has(before.id) ? [saveOf(before, contentOf(now))] : [];
  });
  const saves = [...brought, ...moved];
  const by = { actor: context.actor, at: context.now };
  const held = new Set(saves.flatMap(({ content }) => content.memberships.map(({ bodyId }) => bodyId)));
  const newBodies = added.filter(({ id }) => held.has(id));
  const saved =
    saves.length === 0
      ? ok(null)
      : await importPeople(context.db, { fileName: file.name, saves, bodies: newBodies }, by);
  if (!saved.ok) return saved;
  const created = saves.filter((save) => save.before === null).length;
  return ok({
    importId: saved.value,
    created,
    updated: saves.length - created,
    unchanged,
    skipped: preview.value.rows.length - brought.length - unchanged,
  });
}

/** Rows that are left, or go to another circle than was read. */
function decidedOf({ rows }: RosterView, choices: ImportChoices['choices']): RowsDecided {
  const chosen = new Map(choices.map((choice) => [choice.key, choice]));
  return new Map(
    rows.flatMap(({ entry, action }) => {
      const { action: done = action === 'ask' ? 'skip' : action, group } = chosen.get(entry.key) ?? {};
      const isOther = group !== undefined && group !== entry.group;
      if (done !== 'skip' && !isOther) return [];
      return [[entry.key, { brought: done !== 'skip', ...(isOther ? { group } : {}) }] as const];
    }),
  );
}

/** A row with what was chosen of it: its circle, and needs that are left. */
function asChosen(entry: RosterEntry, choice: ImportChoices['choices'][number] | undefined): RosterEntry {
  const { group = entry.group, leave = [] } = choice ?? {};
  return { ...(leave.length > 0 ? withoutNoted(entry, leave) : entry), group };
}

function saveOf(before: Person | null, content: PersonContent): ImportSave {
  return {
    ...{ id: before?.id ?? null, basedOn: before?.version ?? 0, content },
    before: before && contentOf(before),
  };
}

/** Everybody of ours, those who make room for somebody placed at their new rank. */
function madeRoom(
  people: ReadonlyMap<string, Person>,
  { moved }: Pick<RosterView, 'moved'>,
  {
    bodies,
    day,
  }: { readonly bodies: readonly Pick<Body, 'id' | 'kind'>[]; readonly day: Temporal.PlainDate },
): ReadonlyMap<string, Person> {
  const own = bodies.find(({ kind }) => kind === 'own')?.id;
  if (own === undefined || moved.length === 0) return people;
  const ranks = new Map(moved.map(({ personId, rank }) => [personId, rank]));
  return new Map(
    [...people].map(([id, person]) => {
      const rank = ranks.get(id);
      return [id, rank === undefined ? person : atRank(person, rank, { own, day })];
    }),
  );
}

/** The delegations the file names and the office has not got, to be added with the people who stand in them. */
function delegationsOf({ faults }: RosterView): readonly NewBody[] {
  const names = faults.filter(({ code }) => code === 'delegation-new').map(({ facts }) => String(facts.text));
  return names.map((name) => ({ id: randomUUID() as BodyId, name, kind: 'delegation' }));
}

/** The units of the file that are to be added as bodies. */
function unitsToAdd({ units }: RosterView, target: Pick<ImportTarget, 'units'>): readonly NewBody[] {
  const asked = target.units?.filter(({ bodyId }) => bodyId === null).map(({ unit }) => plainUnit(unit));
  return units
    .filter(({ unit }) => asked?.includes(unit))
    .map(({ unit }) => ({ id: randomUUID() as BodyId, name: unit, kind: kindByName(unit) }));
}
