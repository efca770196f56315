import { can } from '#lib/domain/access/can.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { type StrokeNotes, strokeNotes } from '#lib/domain/people/enter-strokes.ts';
import { sortByName } from '#lib/domain/people/name-order.ts';
import { type Membership, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { findPerson, listPeople } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';

/** A post as it is listed: the same post in two circles (委员会 and 主任会议) is one line. */
interface PostLine {
  readonly body: string;
  readonly post: string;
  readonly groups: readonly string[];
  readonly rank: number | null;
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly gender: Person['gender'];
  readonly ethnicity: string;
  readonly reading: string;
  readonly phone: string;
  readonly posts: readonly PostLine[];
}

export interface PeopleView {
  readonly people: readonly PersonLine[];
  readonly total: number;
  readonly order: 'fullname' | 'surname';
  readonly strokes: StrokeNotes;
  readonly bodies: readonly { readonly id: string; readonly name: string; readonly shortName: string }[];
  readonly mayEdit: boolean;
}

export interface PeopleSearch {
  readonly text?: string;
  readonly group?: string;
}

/** 名册与任职: the people of today that match, by the office's stroke order, which the page states. */
export async function viewPeople(
  context: Context,
  search: PeopleSearch,
): Promise<Result<PeopleView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const [office, people, around, entered] = await Promise.all([
    loadOffice(context.db),
    listPeople(context.db),
    loadOfficeAround(context.db),
    loadStrokes(context.db),
  ]);
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const shortNames = new Map(around.bodies.map((b) => [b.id as string, b.shortName]));
  const lines = people.map(
    (person): PersonLine => ({
      id: person.id,
      name: person.name,
      gender: person.gender,
      ethnicity: person.ethnicity,
      reading: person.reading,
      phone: person.phone,
      posts: postLines(membershipsOn(person, today), shortNames),
    }),
  );
  const found = lines.filter((line) => matches(line, search));
  const sorting = sortByName(found, (line) => line.name, office.seating.nameOrder, entered);
  return ok({
    people: [...sorting.sorted, ...sorting.unsortable.map(({ item }) => item)],
    total: lines.length,
    order: office.seating.nameOrder,
    strokes: strokeNotes(
      found.map(({ name }) => name),
      entered,
    ),
    bodies: around.bodies.map(({ id, name, shortName }) => ({ id, name, shortName })),
    mayEdit: can(context.actor, 'edit-people'),
  });
}

function postLines(
  memberships: readonly Membership[],
  shortNames: ReadonlyMap<string, string>,
): readonly PostLine[] {
  const lines = new Map<string, PostLine>();
  for (const { bodyId, post, group, rank } of memberships) {
    const key = `${bodyId} ${post}`;
    const known = lines.get(key);
    lines.set(key, {
      body: shortNames.get(bodyId) ?? '',
      post,
      groups: [...(known?.groups ?? []), group],
      rank: known?.rank ?? rank,
    });
  }
  return [...lines.values()];
}

function matches(line: PersonLine, { text = '', group = '' }: PeopleSearch): boolean {
  const wanted = text.trim();
  const inGroup = group === '' || line.posts.some((p) => p.groups.includes(group));
  return (
    inGroup &&
    (wanted === '' ||
      [line.name, ...line.posts.flatMap((p) => [p.body, p.post])].some((t) => t.includes(wanted)))
  );
}

export interface PersonView {
  readonly person: {
    readonly id: string;
    readonly name: string;
    readonly gender: Person['gender'];
    readonly ethnicity: string;
    readonly phone: string;
    readonly email: string;
    readonly diet: string;
    readonly access: string;
    readonly reading: string;
    readonly version: number;
    readonly memberships: readonly {
      readonly bodyId: string;
      readonly group: string;
      readonly post: string;
      readonly rank: number | null;
      readonly from: string | null;
      readonly to: string | null;
    }[];
  };
  readonly bodies: PeopleView['bodies'];
  readonly mayEdit: boolean;
}

/** One person with every post, past ones too. */
export async function viewPerson(context: Context, id: string): Promise<Result<PersonView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const [person, around] = await Promise.all([
    findPerson(context.db, id as PersonId),
    loadOfficeAround(context.db),
  ]);
  if (person === null) return refuse({ kind: 'not-found', what: 'person' });
  return ok({
    person: {
      ...person,
      memberships: person.memberships.map(({ bodyId, group, post, rank, from, to }) => ({
        bodyId,
        group,
        post,
        rank,
        from: from?.toString() ?? null,
        to: to?.toString() ?? null,
      })),
    },
    bodies: around.bodies.map(({ id: bodyId, name, shortName }) => ({ id: bodyId, name, shortName })),
    mayEdit: can(context.actor, 'edit-people'),
  });
}
