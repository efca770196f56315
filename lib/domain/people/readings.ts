import { nameCharacters } from './name.ts';
import type { Readings } from './read-as.ts';
import table from './reading-table.json' with { type: 'json' };

let syllables: ReadonlyMap<string, readonly string[]> | undefined;

/** The readings of a character without tones (单 dan, shan, chan); none for one outside the table. */
export function readingsOf(character: string): readonly string[] {
  syllables ??= readTable();
  return syllables.get(character) ?? [];
}

function readTable(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [syllable, characters] of Object.entries(table.readings))
    for (const character of characters) found.set(character, [...(found.get(character) ?? []), syllable]);
  return found;
}

const surnames: Readonly<Record<string, string>> = table.surnames;

/**
 * How a name may be read, character by character, tones left out: the surname as a surname (单雄信 shan, 尉迟恭 yu chi),
 * the rest in every reading. A character of another script is read as itself.
 */
export function nameReadings(name: string): Readings {
  const characters = nameCharacters(name.toLowerCase());
  const [first = '', second = ''] = characters;
  const double = characters.length > 2 ? surnames[first + second]?.split(' ') : undefined;
  const asSurname = double?.map((reading) => [reading]) ?? [surnames[first]?.split(' ') ?? readingsOf(first)];
  const rest = characters.slice(asSurname.length).map(readingsOf);
  return [...asSurname, ...rest].map((readings, at) =>
    readings.length > 0 ? readings : [characters[at] ?? ''],
  );
}

/** How a text that is no name may be read, character by character, in every reading. */
export function textReadings(text: string): Readings {
  return [...text.toLowerCase()].map((character) => {
    const readings = readingsOf(character);
    return readings.length > 0 ? readings : [character];
  });
}
