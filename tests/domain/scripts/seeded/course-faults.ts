import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { type Dice, escaped, places, put, type Seed, soundsLike } from './seed.ts';

/** Votes: no call, another method, one outcome, a result. */
export function voteFaults(paragraphs: readonly string[]): readonly Seed[] {
  return paragraphs.flatMap((text, at): readonly Seed[] => {
    const call = /请(?:各位[^，。]{2,6})?按表决器[^。]*。/u.exec(text);
    const both = /通过 ?\/ ?未获通过/u.exec(text);
    return [
      ...(call
        ? [
            put(
              paragraphs,
              at,
              call.index,
              call.index + call[0].length,
              '同意的请举手。',
              'another method',
              '表决器',
            ),
            {
              ...without(paragraphs, at, call.index, call.index + call[0].length),
              kind: 'no call',
              right: '表决器',
            },
          ]
        : []),
      ...(both
        ? [
            put(paragraphs, at, both.index, both.index + both[0].length, '通过', 'one outcome', '未获通过'),
            put(paragraphs, at, both.index, both.index + both[0].length, '未获通过', 'one outcome', '通过'),
            put(paragraphs, at, both.index, both.index + both[0].length, '一致通过', 'result beforehand', ''),
          ]
        : []),
    ];
  });
}

/** Leaves words out; the place is the next result, where the call is missed. */
function without(
  paragraphs: readonly string[],
  at: number,
  start: number,
  end: number,
): Omit<Seed, 'kind' | 'right'> {
  const old = paragraphs[at] as string;
  const next = paragraphs.findIndex((p, i) => i >= at && /赞成/u.test(p));
  const gone = paragraphs.with(at, old.slice(0, start) + old.slice(end));
  const result = (gone[next] as string).indexOf('赞成', next === at ? start : 0);
  return { paragraphs: gone, paragraph: next + 1, start: result, end: result + 2 };
}

/** Items out of order, missing, twice. */
export function orderFaults({ agenda }: Dossier, paragraphs: readonly string[]): readonly Seed[] {
  const items = agenda.items.filter((i) => i.reporters.length > 0);
  if (items.length < 2) return [];
  const line = (title: string): number =>
    paragraphs.findIndex((p) => p.includes(title) && /第.{1,3}项/u.test(p) && /。/u.test(p));
  return items.flatMap(({ title }, n): readonly Seed[] => {
    const at = line(title);
    const other = line(items[(n + 1) % items.length]?.title ?? '');
    if (at < 0 || other < 0) return [];
    const [mine, theirs] = [paragraphs[at] as string, paragraphs[other] as string];
    const swapped = paragraphs.with(at, theirs).with(other, mine);
    const twice = paragraphs.toSpliced(other + 1, 0, mine);
    const gone = paragraphs.toSpliced(at, 1);
    return [
      { kind: 'items changed over', paragraphs: swapped, paragraph: -1, start: 0, end: 0, right: '' },
      {
        kind: 'item twice',
        paragraphs: twice,
        paragraph: at < other ? other + 2 : -1,
        start: 0,
        end: 1,
        right: '',
      },
      { kind: 'item missing', paragraphs: gone, paragraph: -1, start: 0, end: 0, right: title },
    ];
  });
}

/** The oath with a character changed, lost, or of 2015. */
export function oathFaults(oath: string, paragraphs: readonly string[], dice: Dice): readonly Seed[] {
  return places(paragraphs, new RegExp(escaped(oath), 'gu')).flatMap((f) => {
    const cs = [...oath];
    const each = cs.flatMap((c, i) => (/\p{Script=Han}/u.test(c) ? [i] : []));
    return [
      ...each.flatMap((i) => [
        put(
          paragraphs,
          f.at,
          f.start + i,
          f.start + i + 1,
          soundsLike(cs[i] as string, dice),
          'oath by ear',
          '',
        ),
        put(paragraphs, f.at, f.start + i, f.start + i + 1, '', 'oath with one lost', ''),
      ]),
      put(
        paragraphs,
        f.at,
        f.start,
        f.end,
        oath.replace('富强民主文明和谐美丽的社会主义现代化强国', '富强、民主、文明、和谐的社会主义国家'),
        'oath of 2015',
        '',
      ),
    ];
  });
}
