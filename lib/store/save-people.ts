import type { Temporal } from 'temporal-polyfill';
import type { Actor } from '#lib/domain/access/can.ts';
import type { PersonId } from '#lib/domain/id.ts';
import type { Person, PersonContent } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { type AuditEntry, appendAudits, entryBy } from './audit.ts';
import type { Database, Transaction } from './database.ts';
import { type ChangedPosts, followOnLists } from './lists-of-people.ts';
import { findPerson, personOf } from './people.ts';
import { refuseStale } from './stale.ts';
import { fromPlainDateOrNull } from './temporal.ts';

export interface PersonSave {
  /** Null: a new person. */
  readonly id: PersonId | null;
  readonly content: PersonContent;
  /** The version the content was based on; ignored for a new person. */
  readonly basedOn: number;
}

interface By {
  readonly actor: Actor;
  readonly at: Temporal.Instant;
}

type Edit = PersonSave & { readonly id: PersonId };

/** Rows of one statement: a few thousand parameters. */
const AT_ONCE = 500;

/** Saves one person whole; `stale` where a colleague saved first. */
export async function savePerson(db: Database, save: PersonSave, by: By): Promise<Result<PersonId, Refusal>> {
  const saved = await db.$transaction((tx) => savePeople(tx, [save], by));
  return saved.ok ? ok(saved.value[0] as PersonId) : saved;
}

/**
 * Saves people whole inside a transaction: a few statements for all of them, and an event for each; the lists of meetings
 * still to be held follow. `stale` where
 * somebody saved one of them first, be it an earlier one of `saves`. Answers their ids in the same order.
 */
export async function savePeople(
  tx: Transaction,
  saves: readonly PersonSave[],
  by: By,
): Promise<Result<readonly PersonId[], Refusal>> {
  const edits = saves.filter((save): save is Edit => save.id !== null);
  const edited = await editPeople(tx, edits, by);
  if (!edited.ok) return edited;
  const fresh = saves.filter(({ id }) => id === null).map(({ content }) => content);
  const added = await addPeople(tx, fresh);
  const entries = new Map(edits.map(({ id }, n) => [id, edited.value[n]?.entry]));
  let next = 0;
  const ids = saves.map(({ id }) => id ?? (added[next++] as PersonId));
  await writePosts(
    tx,
    saves.map(({ content }, n) => ({ id: ids[n] as PersonId, content })),
  );
  await appendAudits(
    tx,
    saves.map(({ content }, n) => {
      const id = ids[n] as PersonId;
      return entries.get(id) ?? entryBy(by, 'add-person', 'person', id, null, content);
    }),
  );
  await followOnLists(
    tx,
    edited.value.map(({ posts }) => posts),
    by,
  );
  return ok(ids);
}

async function addPeople(tx: Transaction, contents: readonly PersonContent[]): Promise<readonly PersonId[]> {
  const ids: PersonId[] = [];
  for (const some of inParts(contents)) {
    const data = some.map(({ memberships: _posts, ...fields }) => fields);
    const rows = await tx.person.createManyAndReturn({ data, select: { id: true } });
    ids.push(...rows.map(({ id }) => id as PersonId));
  }
  return ids;
}

/** Somebody who was changed: the event to write, and their posts then and now. */
interface Edited {
  readonly entry: AuditEntry;
  readonly posts: ChangedPosts;
}

/** Gives people their new fields and takes their posts away. */
async function editPeople(
  tx: Transaction,
  edits: readonly Edit[],
  by: By,
): Promise<Result<readonly Edited[], Refusal>> {
  if (edits.length === 0) return ok([]);
  const ids = edits.map(({ id }) => id as string);
  const rows = await tx.person.findMany({ where: { id: { in: ids } }, include: { memberships: true } });
  const before = new Map(rows.map((row) => [row.id, personOf(row)]));
  if (edits.some(({ id }) => !before.has(id))) return refuse({ kind: 'not-found', what: 'person' });
  const fields = edits.map(({ id, basedOn, content: { memberships: _posts, ...rest } }) => ({
    ...{ id, basedOn },
    ...rest,
  }));
  const written = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Person" p SET name = e.name, gender = e.gender, ethnicity = e.ethnicity, phone = e.phone, email = e.email,
      diet = e.diet, access = e.access, reading = e.reading, "namesakeNote" = coalesce(e."namesakeNote", p."namesakeNote"),
      consent = coalesce(e.consent, p.consent), "needsUse" = coalesce(e."needsUse", p."needsUse"), version = p.version + 1
    FROM jsonb_to_recordset(${JSON.stringify(fields)}::jsonb) AS e(id text, "basedOn" int, name text, gender text,
      ethnicity text, phone text, email text, diet text, access text, reading text,
      "namesakeNote" text, consent text, "needsUse" text)
    WHERE p.id = e.id AND p.version = e."basedOn" RETURNING p.id`;
  const open = new Set(written.map(({ id }) => id));
  const late = edits.find(({ id }) => !open.delete(id));
  if (late) {
    const { id, content } = late;
    return refuseStale(tx, { what: 'person', id, read: () => findPerson(tx, id), yours: content });
  }
  await tx.membership.deleteMany({ where: { personId: { in: ids } } });
  return ok(
    edits.map(({ id, content }) => {
      const was = before.get(id) as Person;
      return {
        entry: entryBy(by, 'edit-person', 'person', id, was, content),
        posts: { personId: id, before: was.memberships, after: content.memberships },
      };
    }),
  );
}

async function writePosts(
  tx: Transaction,
  people: readonly { readonly id: PersonId; readonly content: PersonContent }[],
): Promise<void> {
  const posts = people.flatMap(({ id, content }) =>
    content.memberships.map((post) => ({
      ...post,
      personId: id,
      from: fromPlainDateOrNull(post.from),
      to: fromPlainDateOrNull(post.to),
    })),
  );
  for (const data of inParts(posts)) await tx.membership.createMany({ data: [...data] });
}

function inParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) parts.push(all.slice(from, from + AT_ONCE));
  return parts;
}
