import type { AgendaItem } from '../agendas/agenda.ts';
import { numberItemsOf } from '../agendas/numbering.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Finding } from '../finding.ts';
import type { EditedScript } from './apply-edits.ts';
import { plain, type ScriptLine, scriptFinding } from './script-line.ts';

interface Numbered {
  readonly item: AgendaItem;
  readonly number: number;
}

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
      ...reporters(item, number, text),
    ];
  });
}

/** The same for a finished file: items in the order of the agenda, under their own numbers, each with its reporters. */
export function checkFileOrder(dossier: Dossier, lines: readonly ScriptLine[]): readonly Finding[] {
  const text = plain(
    lines
      .filter((line) => line.kind !== 'cue')
      .map((line) => line.text)
      .join('\n'),
  );
  const items = numbered(dossier).map((n) => ({ ...n, at: text.indexOf(plain(n.item.title)) }));
  const found = items.filter(({ at }) => at >= 0);
  const inOrder = new Set(longestRise(found.map(({ at }) => at)).map((index) => found[index]?.item.id));
  const ends = found.map(({ at }) => at).sort((a, b) => a - b);
  return items.flatMap(({ item, number, at }): readonly Finding[] => {
    const facts = { number, item: item.title };
    const about = { subject: item.id, facts, stamp: '' };
    if (at < 0) return [scriptFinding('script.item-not-announced', 'block', about)];
    const part = text.slice(at, ends.find((end) => end > at) ?? text.length);
    return [
      ...(inOrder.has(item.id) ? [] : [scriptFinding('script.item-out-of-order', 'block', about)]),
      ...wrongNumber(text.slice(Math.max(0, at - 24), at), item, number),
      ...reporters(item, number, part),
    ];
  });
}

function numbered({ meeting, agenda }: Dossier): readonly Numbered[] {
  const numbers = numberItemsOf(meeting.type, agenda.items);
  return agenda.items.flatMap((item) => {
    const number = numbers.get(item.id);
    return number === undefined ? [] : [{ item, number }];
  });
}

function reporters(item: AgendaItem, number: number, text: string): readonly Finding[] {
  const spoken = plain(text);
  return item.reporters
    .filter((r) => r.name !== '' && !spoken.includes(plain(r.name)))
    .map((r) =>
      scriptFinding('script.reporter-not-named', 'block', {
        subject: item.id,
        key: `${item.id}:${r.name}`,
        facts: { number, name: r.name },
        stamp: text,
      }),
    );
}

/** 第三项 before the title of the second item: 数字与议程编号一致. */
function wrongNumber(before: string, item: AgendaItem, number: number): readonly Finding[] {
  const said = [...before.matchAll(/第([一二三四五六七八九十百零]+|\d+)项/gu)].at(-1)?.[1];
  if (said === undefined) return [];
  const spoken = /^\d+$/.test(said) ? Number(said) : numberOf(said);
  if (spoken === number) return [];
  const facts = { number, item: item.title, written: `第${said}项` };
  return [scriptFinding('script.item-number-differs', 'block', { subject: item.id, facts, stamp: before })];
}

const digits = '零一二三四五六七八九';

/** 二十七 → 27; up to 999. */
function numberOf(han: string): number {
  let total = 0;
  let digit = 0;
  for (const character of han) {
    if (character === '百' || character === '十') {
      total += (digit === 0 ? 1 : digit) * (character === '百' ? 100 : 10);
      digit = 0;
    } else digit = digits.indexOf(character);
  }
  return total + digit;
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
