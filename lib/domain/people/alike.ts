import { readingsOf } from './readings.ts';
import { strokesOf } from './strokes.ts';

/** How one character is taken for another: read alike (堃, 坤), written alike (祁, 祈), or nothing of the kind. */
export type Likeness = 'sound' | 'shape' | null;

/** Share of their strokes, in order, that two characters have in common from which they are written alike. */
const MUCH = 0.7;

/**
 * Whether a tired eye, an input method or a clerk writing by ear takes one character for another (办会规则 4: 同音字
 * 二人核对). Read alike: one of their readings is the same, tones left out. Written alike: most of their strokes are the
 * same in the same order (国, 同; 末, 未); a character outside the standard table is taken to be a form of another.
 */
export function likenessOf(one: string, other: string): Likeness {
  const sounds = readingsOf(other);
  if (readingsOf(one).some((reading) => sounds.includes(reading))) return 'sound';
  const [a, b] = [strokesOf(one), strokesOf(other)];
  if (!a || !b) return 'shape';
  const share = (2 * commonLength(a.strokes, b.strokes)) / (a.strokes.length + b.strokes.length);
  return share >= MUCH ? 'shape' : null;
}

/** The length of the longest sequence that both have in order. */
function commonLength(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [0];
    for (let j = 1; j <= b.length; j += 1) {
      next.push(
        a[i - 1] === b[j - 1]
          ? (row[j - 1] as number) + 1
          : Math.max(row[j] as number, next[j - 1] as number),
      );
    }
    row = next;
  }
  return row[b.length] as number;
}
