import type { Temporal } from 'temporal-polyfill';
import { can } from '#lib/domain/access/can.ts';
import {
  isEnterable,
  isSourced,
  type MissingCharacter,
  missingCharacters,
  type NameStanding,
  standingsOf,
} from '#lib/domain/people/enter-strokes.ts';
import { nameCharacters } from '#lib/domain/people/name.ts';
import type { NameOrder } from '#lib/domain/people/name-order.ts';
import { type Group, groups, membershipsOn, type Person } from '#lib/domain/people/person.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { loadOffice } from '#lib/store/office.ts';
import { listPeople } from '#lib/store/people.ts';
import { listStrokes, loadStrokes } from '#lib/store/strokes.ts';
import type { Context } from '../context.ts';
import type { TryStrokesInput } from './input.ts';

/** What the office entered for one character; plain JSON. */
export interface EnteredView {
  readonly character: string;
  readonly strokes: string;
  readonly source: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  readonly version: number;
  readonly names: readonly string[];
  /** The sourced table orders it by now: what was entered still counts until it is removed. */
  readonly sourced: boolean;
}

export interface StrokesView {
  /** Characters of the roster that can be entered. */
  readonly missing: readonly MissingCharacter[];
  /** Names that hold what is no Han character: they are placed by hand. */
  readonly foreign: readonly string[];
  readonly entered: readonly EnteredView[];
  readonly order: NameOrder;
  readonly zone: string;
  readonly mayEdit: boolean;
}

/** 字的笔顺: which characters of the roster cannot be ordered, and what the office entered. */
export async function viewStrokes({ actor, db }: Context): Promise<Result<StrokesView, Refusal>> {
  if (!can(actor, 'read-office')) return refuse({ kind: 'not-allowed', action: 'read-office' });
  const [office, people, entries] = await Promise.all([loadOffice(db), listPeople(db), listStrokes(db)]);
  const names = people.map(({ name }) => name);
  const entered = Object.fromEntries(entries.map(({ character, strokes }) => [character, strokes]));
  const missing = missingCharacters(names, entered);
  const foreign = missing.filter(({ character }) => !isEnterable(character));
  return ok({
    missing: missing.filter(({ character }) => isEnterable(character)),
    foreign: [...new Set(foreign.flatMap((one) => one.names))],
    entered: entries.map((entry) => ({
      ...entry,
      at: entry.at.toString(),
      names: names.filter((name) => nameCharacters(name).includes(entry.character)),
      sourced: isSourced(entry.character),
    })),
    order: office.seating.nameOrder,
    zone: office.zone,
    mayEdit: can(actor, 'edit-people'),
  });
}

/** Where a name would stand in one circle; null: in the whole roster, for whoever is in no circle today. */
export interface StandingLine extends NameStanding {
  readonly group: Group | null;
}

/** Where the names that hold a character would stand with these strokes, in every circle they belong to. */
export async function tryStrokes(
  { actor, db, now }: Context,
  { character, strokes }: TryStrokesInput,
): Promise<Result<readonly StandingLine[], Refusal>> {
  if (!can(actor, 'edit-people')) return refuse({ kind: 'not-allowed', action: 'edit-people' });
  const [office, people, kept] = await Promise.all([loadOffice(db), listPeople(db), loadStrokes(db)]);
  const entered = { ...kept, [character]: strokes };
  const today = now.toZonedDateTimeISO(office.zone).toPlainDate();
  return ok(
    listsOf(people, today).flatMap(({ group, names }) =>
      standingsOf(names, character, office.seating.nameOrder, entered)
        .filter(({ name }) => group !== null || isOutside(people, name, today))
        .map((standing) => ({ ...standing, group })),
    ),
  );
}

interface NamedList {
  readonly group: Group | null;
  readonly names: readonly string[];
}

/** The circles of today, and everyone. */
function listsOf(people: readonly Person[], today: Temporal.PlainDate): readonly NamedList[] {
  const circles = groups.map((group) => ({
    group,
    names: people
      .filter((person) => membershipsOn(person, today).some((held) => held.group === group))
      .map(({ name }) => name),
  }));
  return [...circles, { group: null, names: people.map(({ name }) => name) }];
}

function isOutside(people: readonly Person[], name: string, today: Temporal.PlainDate): boolean {
  return people.some((person) => person.name === name && membershipsOn(person, today).length === 0);
}
