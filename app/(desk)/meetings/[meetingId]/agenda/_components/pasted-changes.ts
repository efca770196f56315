import { ownId } from '#app/_ui/own-id.ts';
import type { PastedItem } from '#lib/domain/agendas/pasted-agenda.ts';
import { newLine } from './new-line.ts';
import { placeAfter } from './place-after.ts';
import type { Change } from './use-agenda.ts';
import type { WordedLine } from './word-agenda.ts';

/** Puts pasted items in after the line that is worked on; one nothing was written in makes room for them. */
export function pastedChanges(
  lines: readonly WordedLine[],
  selected: string | null,
  pasted: readonly PastedItem[],
): readonly Change[] {
  const blank = lines.find((line) => line.id === selected && isBlank(line));
  const items = pasted.map((item) => ({ itemId: ownId(), ...item }));
  const index = blank ? lines.indexOf(blank) : placeAfter(lines, selected);
  const worded = (now: readonly WordedLine[]): readonly WordedLine[] =>
    items.map(({ itemId, title }) => newLine(itemId, { kind: 'matter', title }, now[index - 1] ?? now[0]));
  const add: Change = {
    act: 'addMany',
    input: { items, index },
    meanwhile: (now) => now.toSpliced(index, 0, ...worded(now)),
  };
  if (!blank) return [add];
  const remove: Change = {
    act: 'remove',
    input: { itemId: blank.id },
    meanwhile: (now) => now.filter(({ id }) => id !== blank.id),
  };
  // Last comes what was pasted, so that one undo takes it back.
  return [remove, add];
}

function isBlank({ title, note, papers, reporters, motions }: WordedLine): boolean {
  return `${title}${note}`.trim() === '' && [papers, reporters, motions].every(({ length }) => length === 0);
}
