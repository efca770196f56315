import { can } from '#lib/domain/access/can.ts';
import { membershipsOn } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { listRankTables } from '#lib/store/rank-tables.ts';
import type { Context } from '../context.ts';

/** One person of a table: who they are and whether they share the rank of the one above. */
export interface RankedPerson {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly tied: boolean;
}

export interface RankTablesView {
  readonly tables: readonly { readonly id: string; readonly name: string; readonly people: number }[];
  /** The one that is looked at; null: there is none yet. */
  readonly table: {
    readonly id: string;
    readonly name: string;
    readonly version: number;
    readonly people: readonly RankedPerson[];
  } | null;
}

/** 名次表: every table, and one of them whole; the first where `id` names none. */
export async function viewRankTables(
  { actor, db, now }: Context,
  id: string | undefined,
): Promise<Result<RankTablesView, Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const tables = await listRankTables(db);
  const table = tables.find((one) => one.id === id) ?? tables[0];
  const [people, office] = table ? await Promise.all([listPeople(db), loadOffice(db)]) : [[], null];
  const byId = new Map(people.map((person) => [person.id, person]));
  const today = office ? now.toZonedDateTimeISO(office.zone).toPlainDate() : null;
  return ok({
    tables: tables.map(({ id: of, name, ranks }) => ({ id: of, name, people: ranks.flat().length })),
    table: table
      ? {
          ...{ id: table.id, name: table.name, version: table.version },
          people: table.ranks.flatMap((rank) =>
            rank
              .flatMap((personId) => byId.get(personId) ?? [])
              .map((person, index) => ({
                ...{ id: person.id, name: person.name, tied: index > 0 },
                post: (today && membershipsOn(person, today)[0]?.post) ?? '',
              })),
          ),
        }
      : null,
  });
}
