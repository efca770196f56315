import { partedName, spacedName } from '#lib/domain/people/name.ts';
import type { TableCell } from '../page.ts';
import { points } from '../points.ts';

/**
 * The sizes that names take; the one, 小五, under which a name goes on in the next line instead; and the points on both
 * sides of one in its cell.
 */
const NAME = { largest: 14, least: 12, floor: 9, padding: 8 };

/**
 * A name in a column of so many millimetres. A long one stands in two lines, parted at its dot, before it is set smaller than can be read
 * across a table. `apart`: what is noted behind it to tell two of one name apart.
 */
export function nameCell(name: string, column: number, apart = ''): Pick<TableCell, 'text' | 'size'> {
  const set = (text: string, size: number): TableCell['text'] => [
    { kind: 'text', text, name: true, size },
    ...(apart === '' ? [] : [{ kind: 'text', text: apart, size: NAME.floor } as const]),
  ];
  const whole = Math.min(NAME.largest, sizeFor([spacedName(name)], column));
  const lines = partedName(name);
  if (whole >= NAME.least || lines.length === 1) return { text: set(spacedName(name), whole) };
  const size = Math.min(NAME.least, sizeFor(lines, column));
  return { text: set(lines.join('\n'), size), size };
}

/** The size at which the longest of these lines fills the column of so many millimetres, as far as it can be read. */
function sizeFor(lines: readonly string[], column: number): number {
  const filling = Math.floor((points(column) - NAME.padding) / Math.max(...lines.map(squaresOf)));
  return Math.max(NAME.floor, filling);
}

/** How many squares of its size a line of a name takes: a Latin letter takes little more than half a one. */
export function squaresOf(line: string): number {
  return [...line].reduce((sum, char) => sum + (/[\p{Script=Latin} .'’()]/u.test(char) ? 0.6 : 1), 0);
}
