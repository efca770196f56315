import type { WordedLine } from './word-agenda.ts';

/** The lines with one moved to a place counted in the result: what the page shows until the server has answered. */
export function withLineAt(lines: readonly WordedLine[], id: string, index: number): readonly WordedLine[] {
  const line = lines.find((l) => l.id === id);
  if (!line) return lines;
  const others = lines.filter((l) => l.id !== id);
  return [...others.slice(0, index), line, ...others.slice(index)];
}

/** The sitting a line belongs in when it lands at a place: its new neighbour's; undefined keeps its own. */
export function sittingAt(lines: readonly WordedLine[], id: string, index: number): string | undefined {
  const after = withLineAt(lines, id, index);
  const neighbour = after[index - 1] ?? after[index + 1];
  const own = lines.find((l) => l.id === id);
  const sitting = neighbour?.inSitting ?? null;
  return sitting === null || sitting === own?.inSitting ? undefined : sitting;
}
