import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { BodyId } from '#lib/domain/id.ts';
import { placeIn } from '#lib/domain/people/circle.ts';
import { type DelegationLead, leadOf } from '#lib/domain/people/delegation-post.ts';
import { sortByName } from '#lib/domain/people/name-order.ts';
import { membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { listBodies } from '#lib/store/bodies.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';

/** One unit with its people: a delegation, or a department of ours. */
export interface UnitLine {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly version: number;
  readonly people: number;
  /** Who leads a delegation, the head first. */
  readonly heads: readonly { readonly name: string; readonly lead: DelegationLead }[];
}

export interface DelegationsView {
  /** In the order they are listed and seated in. */
  readonly delegations: readonly UnitLine[];
  /** 工作机构, by precedence. */
  readonly departments: readonly UnitLine[];
  readonly retired: number;
}

/** 代表团与工作机构: each with who leads it and how many it has today. */
export async function viewDelegations(context: Context): Promise<Result<DelegationsView, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const { people, bodies, today } = await load(context);
  const own = bodies.find(({ kind }) => kind === 'own');
  const lineOf = ({ id, name, shortName, version }: Body): UnitLine => {
    const inIt = people.flatMap((person) => {
      const held = membershipsOn(person, today).find(({ bodyId }) => bodyId === id);
      return held ? [{ name: person.name, post: held.post, rank: held.rank }] : [];
    });
    const heads = inIt
      .map((one) => ({ ...one, lead: leadOf(one.post) }))
      .filter(({ lead }) => lead !== 'none')
      .toSorted((a, b) => byLead(a.lead, b.lead) || (a.rank ?? 0) - (b.rank ?? 0));
    return {
      ...{ id, name, shortName, version },
      people: inIt.length,
      heads: heads.map((one) => ({ name: one.name, lead: one.lead })),
    };
  };
  return ok({
    delegations: bodies.filter(({ kind }) => kind === 'delegation').map(lineOf),
    departments: bodies
      .filter(({ kind, parentId }) => kind === 'department' && (parentId === null || parentId === own?.id))
      .map(lineOf),
    retired: people.filter((person) => placeIn(person, retired, today)).length,
  });
}

function byLead(a: DelegationLead, b: DelegationLead): number {
  return Number(b === 'head') - Number(a === 'head');
}

/** Somebody of a delegation or of the retired, in order. */
export interface CircleLine {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  /** What they are in the circle, as it is kept. */
  readonly post: string;
}

export interface DelegationView {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly version: number;
  /** Who leads it as they are ranked, the others by strokes. */
  readonly people: readonly CircleLine[];
  /** How a head and a deputy head are written in this office. */
  readonly posts: { readonly head: string; readonly deputy: string };
}

/** One delegation with its people of today. */
export async function viewDelegation(context: Context, id: string): Promise<Result<DelegationView, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const { people, bodies, today, office, entered } = await load(context);
  const body = bodies.find((one) => one.id === id && one.kind === 'delegation');
  if (!body) return refuse({ kind: 'not-found', what: 'body' });
  const circle = { group: 'deputies', bodyId: body.id, home: body.id } as const;
  const inIt = people.flatMap((person) => {
    const place = placeIn(person, circle, today);
    return place ? [{ person, place }] : [];
  });
  const lead = inIt
    .filter(({ place }) => leadOf(place.post) !== 'none')
    .toSorted(
      (a, b) =>
        byLead(leadOf(a.place.post), leadOf(b.place.post)) || (a.place.rank ?? 0) - (b.place.rank ?? 0),
    );
  const { sorted, unsortable } = sortByName(
    inIt.filter((one) => !lead.includes(one)),
    ({ person }) => person.name,
    office.seating.nameOrder,
    entered,
  );
  const { name, shortName, version } = body;
  return ok({
    ...{ id: body.id, name, shortName, version },
    people: [...lead, ...sorted, ...unsortable.map(({ item }) => item)].map(({ person, place }) => ({
      ...{ id: person.id, version: person.version, name: person.name },
      post: place.post,
    })),
    posts:
      office.locale === 'en'
        ? { head: 'head of delegation', deputy: 'deputy head of delegation' }
        : { head: '团长', deputy: '副团长' },
  });
}

const retired = { group: 'retired', bodyId: null, home: '' as BodyId } as const;

/** Retired comrades in the order they are invited in; those without a place behind, by strokes. */
export async function viewRetired(
  context: Context,
): Promise<Result<{ readonly people: readonly CircleLine[] }, Refusal>> {
  if (!can(context.actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const { people, today, office, entered } = await load(context);
  const { sorted, unsortable } = sortByName(people, ({ name }) => name, office.seating.nameOrder, entered);
  const inIt = [...sorted, ...unsortable.map(({ item }) => item)].flatMap((person: Person) => {
    const place = placeIn(person, retired, today);
    return place ? [{ person, place }] : [];
  });
  const rank = (place: { readonly rank: number | null }): number => place.rank ?? Number.MAX_SAFE_INTEGER;
  return ok({
    people: inIt
      .toSorted((a, b) => rank(a.place) - rank(b.place))
      .map(({ person, place }) => ({
        ...{ id: person.id, version: person.version, name: person.name },
        post: place.post,
      })),
  });
}

async function load({ db, now }: Context): Promise<{
  readonly people: readonly Person[];
  readonly bodies: readonly Body[];
  readonly today: Temporal.PlainDate;
  readonly office: Awaited<ReturnType<typeof loadOffice>>;
  readonly entered: Awaited<ReturnType<typeof loadStrokes>>;
}> {
  const [people, bodies, office, entered] = await Promise.all([
    listPeople(db),
    listBodies(db),
    loadOffice(db),
    loadStrokes(db),
  ]);
  return { people, bodies, office, entered, today: now.toZonedDateTimeISO(office.zone).toPlainDate() };
}
