import type { CalendarSource } from './commitment.ts';

const longest = 60;

/** What an uploaded calendar is called: 周安排.ics is 周安排. */
export function uploadTitle(file: string): string {
  return file.replace(/\.(ics|ical|ifb|txt)$/i, '').slice(0, longest) || file.slice(0, longest);
}

/** The upload of a body that a file of this name most likely is a newer version of; null: there is none of its name. */
export function uploadOfName<S extends Pick<CalendarSource, 'kind' | 'name'>>(
  file: string,
  sources: readonly S[],
): S | null {
  const title = uploadTitle(file);
  return sources.find(({ kind, name }) => kind === 'upload' && name === title) ?? null;
}
