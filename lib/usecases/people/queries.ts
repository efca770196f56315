import { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import type { Body } from '#lib/domain/bodies/body.ts';
import type { PersonId } from '#lib/domain/id.ts';
import { type StrokeNotes, strokeNotes } from '#lib/domain/people/enter-strokes.ts';
import { isFound, type SearchText, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import { firstOrderOf, sortByName, type UsedOrder } from '#lib/domain/people/name-order.ts';
import { type Membership, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { locales } from '#lib/i18n/locale.ts';
import { listBodies } from '#lib/store/bodies.ts';
import type { Database } from '#lib/store/database.ts';
import { keptReadings } from '#lib/store/kept-readings.ts';
import { loadOffice } from '#lib/store/office.ts';
import { loadOfficeAround } from '#lib/store/office-around.ts';
import { findNeedsRecorder, findPerson, listPeople } from '#lib/store/people.ts';
import { loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';

/** A post as it is listed: the same post in two circles (委员会 and 主任会议) is one line. */
interface PostLine {
  readonly body: string;
  readonly post: string;
  readonly groups: readonly string[];
  readonly rank: number | null;
  /** The day it begins, an ISO date, where it is still to come; null: it is held today. */
  readonly from: string | null;
}

export interface PersonLine {
  readonly id: string;
  readonly name: string;
  readonly gender: Person['gender'];
  readonly ethnicity: string;
  readonly reading: string;
  /** Behind the name, to tell namesakes apart; empty: nothing. */
  readonly namesakeNote: string;
  readonly phone: string;
  readonly posts: readonly PostLine[];
}

export interface PeopleView {
  /** Those of one page. */
  readonly people: readonly PersonLine[];
  /** How many match, and how many there are. */
  readonly found: number;
  readonly total: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly order: UsedOrder;
  /** Of all that match, on whatever page. */
  readonly strokes: StrokeNotes;
  readonly bodies: readonly {
    readonly id: string;
    readonly name: string;
    readonly shortName: string;
    readonly own: boolean;
  }[];
  readonly mayEdit: boolean;
}

export interface PeopleSearch {
  /** Words, each of which must be found: name, pinyin or its initials, unit, post, telephone. */
  readonly text?: string;
  readonly group?: string;
  /** From 1; one beyond the last shows the last. */
  readonly page?: number;
}

/** How many people stand on a page of the roster. */
export const PEOPLE_A_PAGE = 100;

/** 名册与任职: the people of today that match, by the office's stroke order, which the page states. */
export async function viewPeople(
  context: Context,
  { text = '', group = '', page = 1 }: PeopleSearch,
): Promise<Result<PeopleView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const { db } = context;
  const [office, entered, kept] = await Promise.all([loadOffice(db), loadStrokes(db), keptReadings(db)]);
  const today = context.now.toZonedDateTimeISO(office.zone).toPlainDate();
  const { nameOrder } = office.seating;
  const { bodies, people } = await kept.once(`people ${today}`, () => readRoster(db, today));
  const wanted = searchWords(text);
  const found = people.filter(
    (person) =>
      (group === '' || person.line.posts.some((p) => p.from === null && p.groups.includes(group))) &&
      isFound(person.search, wanted),
  );
  const sorting = sortByName(found, ({ line }) => line.name, nameOrder, entered);
  const all = [...sorting.sorted, ...sorting.unsortable.map(({ item }) => item)];
  const pages = Math.max(1, Math.ceil(all.length / PEOPLE_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  return ok({
    people: all.slice((shown - 1) * PEOPLE_A_PAGE, shown * PEOPLE_A_PAGE).map(({ line }) => line),
    ...{ found: all.length, total: people.length, page: shown, pages },
    order: firstOrderOf(
      found.map(({ line }) => line.name),
      nameOrder,
    ),
    strokes: strokeNotes(
      found.map(({ line }) => line.name),
      entered,
    ),
    bodies: bodies.map(bodyChoice),
    mayEdit: can(context.actor, 'edit-people'),
  });
}

interface ListedPerson {
  readonly line: PersonLine;
  readonly search: SearchText;
}

/** Everyone as they are listed on a day, with what each is found by. */
async function readRoster(
  db: Database,
  today: Temporal.PlainDate,
): Promise<{ readonly people: readonly ListedPerson[]; readonly bodies: readonly Body[] }> {
  const [people, bodies] = await Promise.all([listPeople(db), listBodies(db)]);
  const byId = new Map(bodies.map((body) => [body.id as string, body]));
  const shortNames = new Map(bodies.map((body) => [body.id as string, body.shortName]));
  const listed = people.map((person): ListedPerson => {
    const { id, name, gender, ethnicity, reading, namesakeNote, phone } = person;
    const held = membershipsOn(person, today);
    const toCome = person.memberships.filter(
      ({ from }) => from && Temporal.PlainDate.compare(from, today) > 0,
    );
    const posts = [
      ...postLines(held, shortNames, () => null),
      ...postLines(toCome, shortNames, ({ from }) => from?.toString() ?? null),
    ];
    const units = held.flatMap(({ bodyId }) => byId.get(bodyId)?.name ?? []);
    const isRetired = held.some((one) => one.group === 'retired');
    const circles = isRetired ? locales.map((locale) => words(locale, 'people')('group.retired')) : [];
    const texts = [...new Set([...units, ...circles, ...posts.flatMap((p) => [p.body, p.post]), phone])];
    return {
      line: { id, name, gender, ethnicity, reading, namesakeNote, phone, posts },
      search: searchTextOf(name, texts),
    };
  });
  return { people: listed, bodies };
}

function postLines(
  memberships: readonly Membership[],
  shortNames: ReadonlyMap<string, string>,
  beginOf: (one: Membership) => string | null,
): readonly PostLine[] {
  const lines = new Map<string, PostLine>();
  for (const one of memberships) {
    const { bodyId, post, group, rank } = one;
    const from = beginOf(one);
    const key = `${bodyId} ${post} ${from}`;
    const known = lines.get(key);
    lines.set(key, {
      body: shortNames.get(bodyId) ?? '',
      post,
      groups: [...(known?.groups ?? []), group],
      rank: known?.rank ?? rank,
      from,
    });
  }
  return [...lines.values()];
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
    readonly consent: string;
    readonly needsUse: Person['needsUse'];
    readonly reading: string;
    readonly namesakeNote: string;
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
  /** Who set down what they need; null: nobody, or the reader may not know of it. */
  readonly needsRecorded: { readonly by: string; readonly at: string } | null;
  readonly zone: string;
  readonly bodies: PeopleView['bodies'];
  readonly mayEdit: boolean;
}

/** One person with every post, past ones too. */
export async function viewPerson(context: Context, id: string): Promise<Result<PersonView, Refusal>> {
  if (!can(context.actor, 'read-meeting', 'own-body'))
    return refuse({ kind: 'not-allowed', action: 'read-meeting' });
  const mayKnow = can(context.actor, 'read-needs');
  const [person, around, office, needsRecorded] = await Promise.all([
    findPerson(context.db, id as PersonId),
    loadOfficeAround(context.db),
    loadOffice(context.db),
    mayKnow ? findNeedsRecorder(context.db, id as PersonId) : null,
  ]);
  if (person === null) return refuse({ kind: 'not-found', what: 'person' });
  return ok({
    person: {
      ...person,
      // What somebody needs for their health is for those who see to it.
      ...(mayKnow ? {} : { diet: '', access: '', consent: '' }),
      memberships: person.memberships.map(({ bodyId, group, post, rank, from, to }) => ({
        bodyId,
        group,
        post,
        rank,
        from: from?.toString() ?? null,
        to: to?.toString() ?? null,
      })),
    },
    ...{ needsRecorded, zone: office.zone },
    bodies: around.bodies.map(bodyChoice),
    mayEdit: can(context.actor, 'edit-people'),
  });
}

function bodyChoice({ id, name, shortName, kind }: Body): PeopleView['bodies'][number] {
  return { id, name, shortName, own: kind === 'own' };
}
