import type { Database } from './database.ts';

/** Names a jotted line may ask something of. */
export interface JottingNames {
  readonly people: readonly string[];
  /** Short and full names of our own departments and of other bodies, with their ids. */
  readonly bodies: ReadonlyMap<string, string>;
}

/** Accounts first, then the roster, then bodies; each name once. */
export async function listJottingNames(db: Database): Promise<JottingNames> {
  const [users, people, bodies] = await Promise.all([
    db.user.findMany({ where: { disabledAt: null }, select: { name: true } }),
    db.person.findMany({ select: { name: true } }),
    db.body.findMany({ select: { id: true, name: true, shortName: true } }),
  ]);
  return {
    people: [...new Set([...users, ...people].map(({ name }) => name))],
    bodies: new Map(
      bodies.flatMap(({ id, name, shortName }) => [[name, id] as const, [shortName, id] as const]),
    ),
  };
}
