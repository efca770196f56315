import { can } from '#lib/domain/access/can.ts';
import { sortByName } from '#lib/domain/people/name-order.ts';
import type { Person } from '#lib/domain/people/person.ts';
import { exportedFields, rosterRows } from '#lib/domain/people/roster-rows.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { writeCsv, writeXlsx } from '#lib/gateways/write-spreadsheet.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { listPeople } from '#lib/store/people.ts';
import { noteExport } from '#lib/store/roster.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { RenderedFile } from '../papers/render-one.ts';

/** The formats a roster can be taken out in. */
export const rosterFormats = ['xlsx', 'csv'] as const;
export type RosterFormat = (typeof rosterFormats)[number];

/** Without what is to be known here only. */
function asTakenOut(person: Person): Person {
  return person.needsUse === 'lists' ? person : { ...person, diet: '', access: '' };
}

/** The whole roster in the columns of the import, posts of the past too, in the office's stroke order. */
export async function exportRoster(
  { actor, db, now, locale }: Context,
  format: RosterFormat,
): Promise<Result<RenderedFile, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const [office, around, people, entered] = await Promise.all([
    loadOffice(db),
    loadOfficeAround(db),
    listPeople(db),
    loadStrokes(db),
  ]);
  const { sorted, unsortable } = sortByName(people, (p) => p.name, office.seating.nameOrder, entered);
  const bodies = new Map(around.bodies.map((body) => [body.id as string, body.name]));
  const [w, p] = [words(locale, 'roster'), words(locale, 'people')];
  const sheet = {
    name: w('fileName'),
    head: exportedFields.map((field) => w(`col.${field}`)),
    rows: rosterRows([...sorted, ...unsortable.map(({ item }) => item)].map(asTakenOut), {
      gender: (gender) => p(`gender.${gender}`),
      group: (group) => p(`group.${group}`),
      body: (bodyId) => bodies.get(bodyId) ?? '',
    }),
  };
  await noteExport(db, { format, people: people.length }, { actor, at: now });
  return ok({
    fileName: `${office.shortName}${w('fileName')}.${format}`,
    contentType:
      format === 'xlsx'
        ? 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
        : 'text/csv; charset=utf-8',
    bytes: format === 'xlsx' ? await writeXlsx(sheet) : writeCsv(sheet),
  });
}
