import type { AgendaItem } from '../agendas/agenda.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import { hanNumeral } from '../meetings/numerals.ts';
import type { EditedScript } from './apply-edits.ts';
import { inOrder, isSpoken, type Numbered, type Section, weight } from './file-sections.ts';
import { type TitleHit, titleFacts } from './find-titles.ts';
import { nameAsRead } from './known-people.ts';
import { postWordAtEnd } from './post-words.ts';
import { readAs } from './read-text.ts';
import {
  gapBefore,
  isSaid,
  placeOf,
  plain,
  type ScriptLine,
  scriptFinding,
  wordsFinding,
} from './script-line.ts';

/** Every numbered item is announced in its own scene, the scenes follow the agenda, and its reporters are named (办会规则 6.3). */
export function checkSceneOrder(dossier: Dossier, script: EditedScript): readonly Finding[] {
  if (script.scenes.length === 0) return [];
  const order = script.scenes.flatMap((scene) => (scene.itemNumber === null ? [] : [scene.itemNumber]));
  return numbered(dossier).flatMap(({ item, number }): readonly Finding[] => {
    const scene = script.scenes.find((s) => s.itemId === item.id);
    const spoken = (scene?.passages ?? []).filter((p) => p.kind !== 'cue').map((p) => p.text);
    const text = spoken.join('\n');
    const facts = { number, item: item.title };
    if (!plain(text).includes(plain(item.title)))
      return [scriptFinding('script.item-not-announced', 'block', { subject: item.id, facts, stamp: text })];
    const late = order.slice(0, order.indexOf(number)).some((n) => n > number);
    return [
      ...(late
        ? [scriptFinding('script.item-out-of-order', 'block', { subject: item.id, facts, stamp: text })]
        : []),
      ...item.reporters
        .filter(({ name }) => name !== '' && !plain(text).includes(plain(name)))
        .map(({ name }) => notNamed(item, number, name, text)),
    ];
  });
}

function notNamed(item: AgendaItem, number: number, name: string, stamp: string): Finding {
  const about = { subject: item.id, key: `${item.id}:${name}`, facts: { number, name }, stamp };
  return scriptFinding('script.reporter-not-named', 'block', about);
}

function numbered({ meeting, agenda }: Dossier): readonly Numbered[] {
  const numbers = numberItemsOf(meeting.type, agenda.items);
  return agenda.items.flatMap((item) => {
    const number = numbers.get(item.id);
    return number === undefined ? [] : [{ item, number }];
  });
}

/** The same for a finished file: items in the order of the agenda, each once, under its own number, with its reporters. */
export function checkFileOrder(
  dossier: Dossier,
  lines: readonly ScriptLine[],
  hits: readonly TitleHit[],
  sections: readonly Section[],
): readonly Finding[] {
  const chapters = hasChapters(lines, hits);
  const rise = longestRise(sections.map(({ number }) => number));
  return [
    ...inOrder(dossier).flatMap(({ item, number }): readonly Finding[] => {
      if (sections.some((section) => section.item.id === item.id)) return [];
      const next = sections.find((section) => section.number > number);
      const about = { subject: item.id, facts: { number, item: item.title }, stamp: item.title };
      return [
        {
          ...scriptFinding('script.item-not-announced', 'block', about),
          at: gapBefore(lines[next?.from ?? lines.length - 1] as ScriptLine),
        },
      ];
    }),
    ...sections.flatMap((section, at): readonly Finding[] =>
      rise.includes(at) ? [] : [outOfOrder(lines, section)],
    ),
    ...twice(lines, hits, sections),
    ...hits.flatMap((hit) => wrongNumber(lines, hit, chapters)),
    ...sections.flatMap((section) => reporters(lines, section)),
  ];
}

function outOfOrder(lines: readonly ScriptLine[], { item, hit, ...section }: Section): Finding {
  const line = lines[hit.line] as ScriptLine;
  const start = hit.ordinal?.line === hit.line ? hit.ordinal.span.start : hit.span.start;
  const facts = titleFacts({ item, number: section.number });
  const seen = wordsFinding('script.item-out-of-order', 'block', line, {
    span: { start, end: hit.span.end },
    facts,
  });
  return { ...seen, subjectId: item.id };
}

/** The same item announced again, as a sentence with its number. */
function twice(
  lines: readonly ScriptLine[],
  hits: readonly TitleHit[],
  sections: readonly Section[],
): readonly Finding[] {
  return sections.flatMap(({ item, number, hit: first }) =>
    hits
      .filter((hit) => hit.item.id === item.id && hit.names && !hit.put && hit.line !== first.line)
      .filter((hit) => isSpoken(lines, hit) && weight(lines, hit) >= 5)
      .map((hit) =>
        wordsFinding('script.item-twice', 'block', lines[hit.line] as ScriptLine, {
          span: { start: 0, end: hit.span.end },
          facts: titleFacts({ item, number }),
        }),
      ),
  );
}

const chapter = /^[一二三四五六七八九十]+、(?:通过|听取|审议|表决|人事|任免|宪法|宣誓|书面|其他)/u;

/** Whether a text has numbered parts that are no items: 二、听取和审议有关报告. What is listed is numbered by parts then. */
function hasChapters(lines: readonly ScriptLine[], hits: readonly TitleHit[]): boolean {
  return lines.some((line, at) => chapter.test(line.read.text) && !hits.some((hit) => hit.line === at));
}

/** 第三项 before the title of the second item: 数字与议程编号一致. */
function wrongNumber(lines: readonly ScriptLine[], hit: TitleHit, chapters: boolean): readonly Finding[] {
  const { ordinal, number, item } = hit;
  if (ordinal === null || number === null || ordinal.said === number || hit.put) return [];
  if (!ordinal.word.startsWith('第') && (chapters || !hit.names)) return [];
  const line = lines[ordinal.line];
  if (!line) return [];
  const inFigures = /\d/u.test(ordinal.word) ? `${number}` : hanNumeral(number);
  const expected = ordinal.word.startsWith('第') ? `第${inFigures}${ordinal.word.at(-1)}` : inFigures;
  const facts = { ...titleFacts({ item, number }), written: ordinal.word, expected };
  const seen = wordsFinding('script.item-number-differs', 'block', line, {
    span: ordinal.span,
    facts,
    expected,
  });
  return [{ ...seen, subjectId: item.id }];
}

/** Each reporter is named in the item's own part of the text. */
function reporters(lines: readonly ScriptLine[], { item, number, from, to }: Section): readonly Finding[] {
  const spoken = lines
    .slice(from, to)
    .filter(isSaid)
    .map((line) => line.read.text)
    .join('\n');
  return item.reporters
    .filter((one) => one.name !== '' && !isNamed(spoken, one))
    .map(({ name }) => {
      const line = lines[from] as ScriptLine;
      return { ...notNamed(item, number, name, `${name}|${item.title}`), at: placeOf(line) };
    });
}

/** By the whole name, or as people are called who are known: 蔺局长. */
function isNamed(spoken: string, { name, post }: AgendaItem['reporters'][number]): boolean {
  const read = nameAsRead(name);
  const [surname = ''] = read;
  const role = postWordAtEnd(readAs(post));
  return spoken.includes(read) || (role !== '' && spoken.includes(surname + role));
}

/** Indices of a longest run of rising numbers: what stands in order when some do not. */
function longestRise(numbers: readonly number[]): readonly number[] {
  const best: (readonly number[])[] = [];
  numbers.forEach((value, index) => {
    const before = best.filter((chain) => (numbers[chain.at(-1) as number] as number) < value);
    const longest = before.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, index]);
  });
  return best.reduce<readonly number[]>((a, b) => (b.length > a.length ? b : a), []);
}
