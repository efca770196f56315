import type { CheckMark } from './check.ts';

const prefix = 'film.';

/** What a scene of the film is marked under, beside the lines of the checklist. */
export function markKeyOf(sceneKey: string): string {
  return `${prefix}${sceneKey}`;
}

/** The scene a mark is about; null where it is about a line of the checklist. */
export function sceneKeyOf(markKey: string): string | null {
  return markKey.startsWith(prefix) ? markKey.slice(prefix.length) : null;
}

/** What people said of a scene while walking through it; null: nobody has walked it yet. */
export function markOfScene(marks: readonly CheckMark[], sceneKey: string): CheckMark | null {
  return marks.find((mark) => mark.key === markKeyOf(sceneKey)) ?? null;
}
