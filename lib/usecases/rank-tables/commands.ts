import { can } from '#lib/domain/access/can.ts';
import { membershipsOn, type Person } from '#lib/domain/people/person.ts';
import { type RankTable, tidyRanks } from '#lib/domain/people/rank-table.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import {
  createRankTable,
  listRankTables,
  removeRankTable,
  restoreRankTable,
  saveRankTable,
} from '#lib/store/rank-tables.ts';
import type { Context } from '../context.ts';
import type {
  AddRankTableInput,
  RemoveRankTableInput,
  RestoreRankTableInput,
  SaveRankTableInput,
} from './input.ts';

const editing = 'edit-people' as const;
const notAllowed = { kind: 'not-allowed', action: editing } as const;

/** Adds a rank table: as another one is, or with everybody by the rank of the post they hold today. */
export async function addRankTable(
  context: Context,
  { name, from }: AddRankTableInput,
): Promise<Result<{ readonly id: string }, Refusal>> {
  if (!can(context.actor, editing)) return refuse(notAllowed);
  const { db, now: at, actor } = context;
  const ranks = from === null ? await ranksToday(context) : await ranksOf(context, from);
  if (ranks === null) return refuse({ kind: 'not-found', what: 'rank-table' });
  const made = await createRankTable(db, { name, ranks }, { actor, at });
  return made.ok ? ok({ id: made.value }) : made;
}

/** Saves a table whole. Whoever is not in the roster any more falls out of it. */
export async function keepRankTable(
  { actor, db, now: at }: Context,
  { ranks, ...input }: SaveRankTableInput,
): Promise<Result<{ readonly version: number }, Refusal>> {
  if (!can(actor, editing)) return refuse(notAllowed);
  const known = new Map((await listPeople(db)).map(({ id }) => [id as string, id]));
  const left = ranks.map((people) => people.flatMap((id) => known.get(id) ?? []));
  const saved = await saveRankTable(db, { ...input, ranks: tidyRanks(left) }, { actor, at });
  return saved.ok ? ok({ version: saved.value }) : saved;
}

/** Takes a table away that no meeting goes by. */
export async function dropRankTable(
  { actor, db, now: at }: Context,
  input: RemoveRankTableInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, editing)) return refuse(notAllowed);
  return removeRankTable(db, input, { actor, at });
}

/** Brings back a table that was taken away. */
export async function undropRankTable(
  { actor, db, now: at }: Context,
  { id }: RestoreRankTableInput,
): Promise<Result<null, Refusal>> {
  if (!can(actor, editing)) return refuse(notAllowed);
  return restoreRankTable(db, id, { actor, at });
}

async function ranksOf({ db }: Context, id: string): Promise<RankTable['ranks'] | null> {
  return (await listRankTables(db)).find((table) => table.id === id)?.ranks ?? null;
}

/** Everybody by the first rank among the posts they hold today. */
async function ranksToday({ db, now }: Context): Promise<RankTable['ranks']> {
  const [people, office] = await Promise.all([listPeople(db), loadOffice(db)]);
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  const rankOf = (person: Person): number | null =>
    membershipsOn(person, today).reduce<number | null>(
      (least, { rank }) => (rank === null ? least : Math.min(rank, least ?? rank)),
      null,
    );
  const byRank = Map.groupBy(people, rankOf);
  return [...byRank.entries()]
    .flatMap(([rank, all]) => (rank === null ? [] : [[rank, all.map(({ id }) => id)] as const]))
    .toSorted(([a], [b]) => a - b)
    .map(([, ids]) => ids);
}
