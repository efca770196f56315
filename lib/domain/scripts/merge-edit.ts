import { type Hunk, hunksOf } from './compare-text.ts';

/**
 * Words written by hand over `over`, with what the rules say since then: both changes, where they are about different
 * words; null where they meet, so that somebody has to choose.
 */
export function mergedEdit(over: string, mine: string, now: string): string | null {
  const changes = [
    ...hunksOf(mine, over).map((hunk) => ({ hunk, text: mine })),
    ...hunksOf(now, over).map((hunk) => ({ hunk, text: now })),
  ].sort((a, b) => a.hunk.expected.start - b.hunk.expected.start);
  let at = 0;
  let merged = '';
  let last: Hunk | null = null;
  for (const { hunk, text } of changes) {
    const { expected, written } = hunk;
    if (last && expected.start <= last.expected.end) return null;
    merged += over.slice(at, expected.start) + text.slice(written.start, written.end);
    at = expected.end;
    last = hunk;
  }
  return merged + over.slice(at);
}
