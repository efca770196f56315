import type { Refused } from './error-note.tsx';

/**
 * What is still wrong of a refusal once the form reads `now` instead of `sent`: a fault goes with the field it was found
 * in, and with a change of any other part of the same row, as an end before its start. `null` when nothing is left.
 */
export function standingFaults(refused: Refused | null, sent: unknown, now: unknown): Refused | null {
  if (refused === null || refused.faults.length === 0) return refused;
  const faults = refused.faults.filter(({ path }) => heldAt(sent, path) === heldAt(now, path));
  return faults.length === 0 ? null : { ...refused, faults };
}

/** What a path lies in, as text: the field itself, or the row it belongs to. */
function heldAt(input: unknown, path: string): string {
  const [field = '', ...deeper] = path.split('.');
  const way = [field, ...deeper.slice(0, -1)];
  const held = way.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], input);
  return JSON.stringify(held) ?? '';
}
