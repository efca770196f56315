import { isInLetters, nameCharacters } from './name.ts';
import { type NameOrder, sortByName } from './name-order.ts';
import { type EnteredStrokes, strokesOf } from './strokes.ts';

/** More strokes than any encoded character has (U+3106C: 84, Unihan kTotalStrokes). */
export const mostStrokes = 84;

/** Whether strokes can be entered for it: one Han character, or one of the private use areas old rosters put names in. */
export function isEnterable(character: string): boolean {
  return /^[\p{Script=Han}\p{Co}]$/u.test(character);
}

/** Whether the sourced table orders a character, so that nothing needs to be entered. */
export function isSourced(character: string): boolean {
  return strokesOf(character) !== undefined;
}

/** A character of a list that nothing is known of, with everyone whose name holds it. */
export interface MissingCharacter {
  readonly character: string;
  readonly names: readonly string[];
}

/** The characters of these names that cannot be ordered, in the order they are met; names in letters need no strokes. */
export function missingCharacters(
  names: readonly string[],
  entered: EnteredStrokes,
): readonly MissingCharacter[] {
  const found = new Map<string, string[]>();
  for (const name of names) {
    if (isInLetters(name)) continue;
    for (const character of new Set(nameCharacters(name))) {
      if (strokesOf(character, entered)) continue;
      found.set(character, [...(found.get(character) ?? []), name]);
    }
  }
  return [...found].map(([character, of]) => ({ character, names: of }));
}

/** Where one name stands in a list in stroke order. */
export interface NameStanding {
  readonly name: string;
  /** From 1; null: another of its characters is still unknown. */
  readonly place: number | null;
  readonly total: number;
  /** The names beside it; null at either end. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Where everyone whose name holds a character stands in a list, once its strokes are these. */
export function standingsOf(
  names: readonly string[],
  character: string,
  by: NameOrder,
  entered: EnteredStrokes,
): readonly NameStanding[] {
  const holds = (name: string): boolean => nameCharacters(name).includes(character);
  const { sorted, unsortable } = sortByName(names, (name) => name, by, entered);
  const total = names.length;
  const placed = sorted.flatMap((name, index): readonly NameStanding[] =>
    holds(name)
      ? [
          {
            ...{ name, place: index + 1, total },
            ...{ before: sorted[index - 1] ?? null, after: sorted[index + 1] ?? null },
          },
        ]
      : [],
  );
  const unknown = unsortable.filter(({ name }) => holds(name));
  return [...placed, ...unknown.map(({ name }) => ({ name, place: null, total, before: null, after: null }))];
}

/** What the reader of a list in stroke order must be told: what could not be ordered, and by whose word the rest was. */
export interface StrokeNotes {
  readonly missing: readonly MissingCharacter[];
  /** Characters whose strokes the office entered. */
  readonly entered: readonly string[];
}

/** The stroke notes of a list of names. */
export function strokeNotes(names: readonly string[], entered: EnteredStrokes): StrokeNotes {
  const used = new Set(names.flatMap(nameCharacters));
  return {
    missing: missingCharacters(names, entered),
    entered: Object.keys(entered).filter((character) => used.has(character)),
  };
}
