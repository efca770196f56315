import type { CharacterStrokes } from './stroke-rule.ts';
import data from './stroke-table.json' with { type: 'json' };

/** Strokes the office entered for characters the table lacks: character -> one digit 1-5 a stroke. */
export type EnteredStrokes = Readonly<Record<string, string>>;

/** The five classes of stroke, in their order: 横 竖 撇 点 折. */
export const strokeClasses = ['heng', 'shu', 'pie', 'dian', 'zhe'] as const;
export type StrokeClass = (typeof strokeClasses)[number];

let table: ReadonlyMap<string, CharacterStrokes> | undefined;

/** The table is read on first use (about 4 ms) and kept. */
function strokeTable(): ReadonlyMap<string, CharacterStrokes> {
  table ??= readTable();
  return table;
}

function readTable(): ReadonlyMap<string, CharacterStrokes> {
  const composed = new Set(data.composed);
  const strokes = data.strokes.split(' ');
  const found = new Map<string, CharacterStrokes>();
  for (const [index, character] of [...data.characters].entries()) {
    found.set(character, {
      character,
      orderedAs: character,
      strokes: strokes[index] ?? '',
      tablePlace: index + 1,
      source: composed.has(character) ? 'composed' : 'published',
    });
  }
  const forms = [...data.standardForms];
  for (let i = 0; i + 1 < forms.length; i += 2) {
    const [traditional = '', standard = ''] = [forms[i], forms[i + 1]];
    const strokesOfStandard = found.get(standard);
    if (strokesOfStandard) found.set(traditional, { ...strokesOfStandard, character: traditional });
  }
  return found;
}

/** What is known of a character's strokes; undefined when nothing is: it must not be ordered by guess. */
export function strokesOf(character: string, entered: EnteredStrokes = {}): CharacterStrokes | undefined {
  const byHand = entered[character];
  if (byHand !== undefined && /^[1-5]+$/.test(byHand)) {
    const tablePlace =
      strokeTable().get(character)?.tablePlace ?? data.tableSize + (character.codePointAt(0) ?? 0);
    return { character, orderedAs: character, strokes: byHand, tablePlace, source: 'entered' };
  }
  return strokeTable().get(character);
}

/** The 8,105 characters of the 通用规范汉字表 (2013), in its order. */
export function standardCharacters(): readonly string[] {
  return [...data.characters].slice(0, data.tableSize);
}

/** `52` -> `['zhe', 'shu']`, for showing a sequence in words. */
export function namedStrokes(strokes: string): readonly StrokeClass[] {
  return [...strokes].map((digit) => strokeClasses[Number(digit) - 1] ?? 'zhe');
}
