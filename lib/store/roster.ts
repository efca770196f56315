import { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { PersonContent } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { appendAudit, appendAudits, entryBy } from './audit.ts';
import { removeUnused } from './bodies.ts';
import type { Database, Transaction } from './database.ts';
import { addNewBodies, type NewBody } from './delegations.ts';
import { lockMeetingsOf, type TakenOff, takeOffLists } from './off-lists.ts';
import { inOneGo } from './one-go.ts';
import { listPeople } from './people.ts';
import { peopleInUse } from './people-in-use.ts';
import { type PersonSave, savePeople } from './save-people.ts';
import { namedOnce } from './taken-once.ts';
import { fromInstant, toInstant } from './temporal.ts';

interface By {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

/** Whether anybody stands in the roster yet. */
export async function hasPeople(db: Database): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null;
}

/** One person of an import: the version it left them in, and what they were before (null: it added them). */
export interface ImportedPerson {
  readonly id: PersonId;
  readonly version: number;
  readonly before: PersonContent | null;
}

/** A roster that was brought in; undone: by whom and when. */
export interface RosterImport {
  readonly id: string;
  readonly fileName: string;
  readonly by: string;
  readonly at: Temporal.Instant;
  readonly created: number;
  readonly updated: number;
  readonly undone: { readonly by: string; readonly at: Temporal.Instant } | null;
}

/** A save of an import: as any other, with what the person was before. */
export type ImportSave = PersonSave & Pick<ImportedPerson, 'before'>;

/** What a roster brings. */
export interface Import {
  readonly fileName: string;
  readonly saves: readonly ImportSave[];
  /** Bodies its people stand in and the office has not got. */
  readonly bodies: readonly NewBody[];
}

/**
 * Saves the people of a roster and the bodies they bring, all or none, and remembers what they were before. Answers
 * what to undo it by.
 */
export async function importPeople(db: Database, brought: Import, by: By): Promise<Result<string, Refusal>> {
  return namedOnce(() => inOneGo(db, (tx, must) => bring(tx, must, brought, by)));
}

async function bring(
  tx: Transaction,
  must: <V>(result: Result<V, Refusal>) => V,
  { fileName, saves, bodies }: Import,
  by: By,
): Promise<Result<string, Refusal>> {
  await addNewBodies(tx, bodies, by);
  const ids = must(await savePeople(tx, saves, by));
  const people = saves.map(
    ({ id, basedOn, before }, n): ImportedPerson => ({
      id: ids[n] as PersonId,
      version: id === null ? 1 : basedOn + 1,
      before,
    }),
  );
  const created = people.filter(({ before }) => before === null).length;
  const counts = { created, updated: people.length - created };
  const row = await tx.rosterImport.create({
    data: {
      ...{ fileName, importedBy: by.actor.name, importedAt: fromInstant(by.at), ...counts },
      people: JSON.parse(JSON.stringify(people)) as object,
      bodies: bodies.map((one) => one.id),
    },
    select: { id: true },
  });
  await appendAudit(tx, entryBy(by, 'import-roster', 'roster', row.id, null, { fileName, ...counts }));
  return ok(row.id);
}

/** Notes in the trail that the roster left the house, and how many people with it. */
export async function noteExport(
  db: Database,
  what: { readonly format: string; readonly people: number },
  by: By,
): Promise<void> {
  await db.$transaction((tx) =>
    appendAudit(tx, entryBy(by, 'export-roster', 'roster', 'export', null, what)),
  );
}

/** The latest imports, newest first. */
export async function listImports(db: Database, most: number): Promise<readonly RosterImport[]> {
  const rows = await db.rosterImport.findMany({
    orderBy: [{ importedAt: 'desc' }, { id: 'desc' }],
    take: most,
    omit: { people: true, bodies: true },
  });
  return rows.map(({ importedBy, importedAt, undoneBy, undoneAt, ...row }) => ({
    ...row,
    by: importedBy,
    at: toInstant(importedAt),
    undone: undoneAt && { by: undoneBy ?? '', at: toInstant(undoneAt) },
  }));
}

/** How many people an import that was taken back had added and changed, and what came off the lists of meetings. */
export interface UndoneImport extends TakenOff {
  readonly removed: number;
  readonly restored: number;
}

/**
 * Takes an import back as a whole: whom it added is removed, whom it changed is as before, and the delegations it
 * added go unless somebody stands in them by now. Who was only listed at meetings of which nobody was told yet comes off
 * their lists. Refused with their names where anybody was changed since (`changed-since`) or is in use by now
 * (`used-since`), and where it was undone before.
 */
export async function undoImport(db: Database, id: string, by: By): Promise<Result<UndoneImport, Refusal>> {
  return inOneGo(db, async (tx, must) => {
    const { count } = await tx.rosterImport.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: fromInstant(by.at), undoneBy: by.actor.name },
    });
    const row = await tx.rosterImport.findUnique({ where: { id } });
    if (count === 0 || !row) return refuse({ kind: 'not-found', what: 'roster' });
    const people = row.people as unknown as readonly ImportedPerson[];
    const added = people.filter(({ before }) => before === null);
    const ids = added.map(({ id }) => id);
    const meetings = await lockMeetingsOf(tx, ids);
    // Nobody puts one of them to use between the look and the removal: whoever refers to a person waits for this.
    await tx.$queryRaw`SELECT id FROM "Person" WHERE id = ANY(${people.map(({ id }) => id)}::text[]) ORDER BY id FOR UPDATE`;
    const now = new Map((await listPeople(tx)).map((person) => [person.id, person]));
    const changed = people.filter((one) => now.get(one.id)?.version !== one.version);
    const nameOf = (one: ImportedPerson): string => now.get(one.id)?.name ?? one.before?.name ?? '';
    if (changed.length > 0) return refuse({ kind: 'changed-since', ...named(changed.map(nameOf)) });
    const off = await takeOffLists(tx, meetings, ids, by);
    const used = await peopleInUse(tx);
    const kept = added.filter((one) => used.has(one.id));
    if (kept.length > 0) {
      const lists = await titlesOfLists(tx, kept);
      const stands = { meetings: lists.slice(0, 3), lists: lists.length };
      return refuse({ kind: 'used-since', ...named(kept.map(nameOf)), ...stands });
    }
    const restored = people.flatMap(({ id, version, before }) =>
      before ? [{ id, content: datedContent(before), basedOn: version }] : [],
    );
    must(await savePeople(tx, restored, by));
    await tx.person.deleteMany({ where: { id: { in: ids } } });
    await appendAudits(
      tx,
      added.map((one) => entryBy(by, 'remove-person', 'person', one.id, now.get(one.id), null)),
    );
    await removeUnused(tx, row.bodies, by);
    const { fileName, created, updated } = row;
    await appendAudit(tx, entryBy(by, 'undo-roster', 'roster', id, { fileName, created, updated }, null));
    return ok({ removed: added.length, restored: restored.length, ...off });
  });
}

/** The titles of meetings that list any of these people. */
async function titlesOfLists(
  tx: Transaction,
  people: readonly Pick<ImportedPerson, 'id'>[],
): Promise<readonly string[]> {
  const rows = await tx.meeting.findMany({
    where: { attendances: { some: { personId: { in: people.map(({ id }) => id) } } } },
    select: { shortTitle: true, title: true },
    orderBy: { id: 'asc' },
  });
  return rows.map(({ shortTitle, title }) => shortTitle || title);
}

/** Whom a refusal names of many: the first few, and how many more there are. */
function named(names: readonly string[]): { readonly names: readonly string[]; readonly more: number } {
  const shown = names.slice(0, 12);
  return { names: shown, more: names.length - shown.length };
}

/** Content as it was kept, with its days. */
function datedContent({ memberships, ...fields }: PersonContent): PersonContent {
  const dated = (day: unknown) => (typeof day === 'string' ? Temporal.PlainDate.from(day) : null);
  return {
    ...fields,
    memberships: memberships.map((held) => ({ ...held, from: dated(held.from), to: dated(held.to) })),
  };
}
