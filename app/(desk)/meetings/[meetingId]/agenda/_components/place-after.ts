import type { WordedLine } from './word-agenda.ts';

/** After the line that is worked on; else after the last thing deliberated; never after the closing of the last sitting. */
export function placeAfter(lines: readonly WordedLine[], selected: string | null): number {
  const close = lines.at(-1)?.kind === 'closing' ? lines.length - 1 : lines.length;
  const chosen = lines.findIndex((line) => line.id === selected);
  if (chosen >= 0) return Math.min(chosen + 1, close);
  const last = lines.findLastIndex((line) => line.substantive);
  if (last >= 0) return last + 1;
  return lines[close - 1]?.kind === 'voting' ? close - 1 : close;
}
