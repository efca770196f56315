import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import {
  CHAIR,
  CHECK,
  chairChange,
  DIETS,
  HALL,
  hallUnits,
  MEALS,
  namesOf,
  QUORUM,
  type QuorumFigures,
  readChairs,
  readDiets,
  readQuorum,
  readTrip,
  type ToldTrip,
  TRIP,
} from '#lib/domain/ripple/hall.ts';
import { BODY } from '#lib/domain/ripple/told-body.ts';
import { changedRefs, type Units } from '#lib/domain/ripple/unit-changes.ts';
import { listFeeds } from '#lib/store/feeds.ts';
import type { Printed } from '#lib/store/printings.ts';
import { listTrips } from '#lib/store/trips.ts';
import { listVehicles } from '#lib/store/vehicles.ts';
import type { Context } from '../context.ts';
import { type JudgedDossier, mayKnow } from '../dossiers/judge-dossier.ts';
import { type BodyChange, bodyChanges } from './body-changes.ts';

/** One thing that was told and is to be told anew; `unit` is what is noted once it was, null: it is gone. */
interface Told {
  readonly ref: string;
  readonly unit: string | null;
}

/** A trip whose driver, or whose riders, are to be told. */
export interface TripChange extends Told {
  readonly plate: string;
  readonly driver: string;
  readonly driverPhone: string;
  readonly what: 'new' | 'gone' | 'moved' | 'riders';
  readonly before: ToldTrip | null;
  readonly now: ToldTrip | null;
}

type Diets = ReturnType<typeof readDiets>;

/** What was told by word of mouth and is no longer true. */
export interface HallChanges {
  /** Who presides and comes; nobody: it is still to be settled. */
  readonly presiding: readonly string[];
  /** Who presides: before, now; nobody now: who did is away and nobody else is named. */
  readonly chair: (Told & { readonly before: readonly string[]; readonly now: readonly string[] }) | null;
  readonly quorum: (Told & { readonly before: QuorumFigures }) | null;
  /** How many eat: before, now. */
  readonly meals: (Told & { readonly before: number; readonly now: number }) | null;
  /** How many eat what: before, now. */
  readonly diets: (Told & { readonly before: Diets; readonly now: Diets }) | null;
  readonly trips: readonly TripChange[];
  /** Other bodies that hold of it what is no longer true. */
  readonly bodies: readonly BodyChange[];
  /** Checks that block now and did not. */
  readonly checks: readonly (Told & { readonly finding: JudgedFinding })[];
}

/** What is told of a meeting as it is now. */
export async function hallNow(
  { db }: Pick<Context, 'db'>,
  { dossier, findings }: Pick<JudgedDossier, 'dossier' | 'findings'>,
): Promise<Units> {
  const [trips, feeds] = await Promise.all([listTrips(db, dossier.meeting.id), listFeeds(db)]);
  return hallUnits(dossier, trips, findings, new Set(feeds.flatMap(({ bodyId }) => bodyId ?? [])));
}

/** What was last told; null where nothing went out yet. */
export function hallTold({ printings }: Pick<Dossier, 'printings'>): Units | null {
  return printings.findLast(({ artefact }) => artefact === HALL)?.units ?? null;
}

/** What was told, as it is written down. */
export function hallAs(units: Units): Printed {
  const unset = { pages: [], settings: null, way: 'noted', copies: 1, paper: null } as const;
  return { artefact: HALL, fingerprint: HALL, units, labels: {}, ...unset };
}

/** What is told with the first papers that go out; after that each is told by itself, and ticked off. */
export async function hallBeside(
  context: Pick<Context, 'db'>,
  judged: JudgedDossier,
): Promise<readonly Printed[]> {
  return hallTold(judged.dossier) === null ? [hallAs(await hallNow(context, judged))] : [];
}

/** What was told against what is true. Nothing was told before the first paper went out. */
export async function hallChanges(
  context: Context,
  { dossier, findings }: Pick<JudgedDossier, 'dossier' | 'findings'>,
): Promise<HallChanges> {
  const before = hallTold(dossier);
  if (before === null)
    return {
      presiding: [],
      chair: null,
      quorum: null,
      meals: null,
      diets: null,
      trips: [],
      bodies: [],
      checks: [],
    };
  const now = await hallNow(context, { dossier, findings });
  const refs = changedRefs(before, now);
  const told = (ref: string): Told => ({ ref, unit: now[ref] ?? null });
  // What was told before it was noted who presides says nothing of it.
  const chairs = refs.includes(CHAIR) ? readChairs(before[CHAIR]) : null;
  const presidingNow = readChairs(now[CHAIR]) ?? [];
  const quorum = refs.includes(QUORUM) ? readQuorum(before[QUORUM]) : null;
  const open = new Map(findings.map((finding) => [CHECK + finding.key, finding] as const));
  return {
    presiding: namesOf(presidingNow),
    chair: chairs && { ...told(CHAIR), ...chairChange(chairs, presidingNow) },
    quorum: quorum && { ...told(QUORUM), before: quorum },
    meals: refs.includes(MEALS)
      ? { ...told(MEALS), before: Number(before[MEALS] ?? 0), now: Number(now[MEALS] ?? 0) }
      : null,
    diets: refs.includes(DIETS)
      ? { ...told(DIETS), before: readDiets(before[DIETS]), now: readDiets(now[DIETS]) }
      : null,
    trips: await tripChanges(
      context,
      { before, now },
      refs.filter((ref) => ref.startsWith(TRIP)),
    ),
    bodies: bodyChanges(
      dossier,
      { before, now },
      { refs: refs.filter((ref) => ref.startsWith(BODY)), feeds: await listFeeds(context.db) },
    ),
    checks: refs.flatMap((ref) => {
      const finding = now[ref] === undefined ? undefined : open.get(ref);
      return finding && mayKnow(context, finding) ? [{ ...told(ref), finding }] : [];
    }),
  };
}

async function tripChanges(
  { db }: Context,
  units: { readonly before: Units; readonly now: Units },
  refs: readonly string[],
): Promise<readonly TripChange[]> {
  if (refs.length === 0) return [];
  const vehicles = await listVehicles(db);
  return refs.map((ref) => {
    const [was, is] = [units.before[ref], units.now[ref]];
    const before = was === undefined ? null : readTrip(was);
    const now = is === undefined ? null : readTrip(is);
    const vehicle = vehicles.find(({ id }) => id === (now ?? before)?.vehicleId);
    return {
      ...{ ref, unit: is ?? null, before, now, what: whatOf(before, now) },
      plate: vehicle?.plate ?? '',
      driver: vehicle?.driver ?? '',
      driverPhone: vehicle?.driverPhone ?? '',
    };
  });
}

function whatOf(before: ToldTrip | null, now: ToldTrip | null): TripChange['what'] {
  if (before === null) return 'new';
  if (now === null) return 'gone';
  const isMoved =
    before.start !== now.start ||
    before.end !== now.end ||
    before.held !== now.held ||
    before.vehicleId !== now.vehicleId;
  return isMoved ? 'moved' : 'riders';
}
