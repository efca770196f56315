import { randomUUID } from 'node:crypto';
import { can } from '#lib/domain/access/can.ts';
import { kindByName } from '#lib/domain/bodies/kind-by-name.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { contentOf, layOver, saysNothingNew } from '#lib/domain/people/lay-over.ts';
import { plainUnit } from '#lib/domain/people/match-roster.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { NewBody } from '#lib/store/delegations.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listPeople } from '#lib/store/people.ts';
import { type ImportSave, importPeople } from '#lib/store/roster.ts';
import type { Context } from '../context.ts';
import type { ImportChoices, ImportTarget } from './input.ts';
import { previewRosterFile, type RosterFile, type RosterView } from './preview-roster.ts';
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
  const preview = await previewRosterFile(context, file, target);
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
  const since = sincesOf(context.now.toZonedDateTimeISO(zone).toPlainDate(), people);
  const ours = { bodies, locality };
  const into = targetOf(target, bodyOfUnit(target, ours), preview.value.columns, since, ours);
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
    skipped: preview.value.rows.length - saves.length - unchanged,
  });
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
