import type { CalendarSource } from './commitment.ts';

const longest = 60;

/** What a file is called without its ending: 周安排.ics is 周安排. */
function fileTitle(file: string): string {
  return file.replace(/\.(ics|ical|ifb|txt)$/i, '').slice(0, longest) || file.slice(0, longest);
}

/**
 * What an uploaded calendar is called: as it calls itself (X-WR-CALNAME, RFC 7986 NAME), with the file behind it, so that
 * the next file of that name is known for a newer one; else as its file.
 */
export function uploadTitle(file: string, calendar = ''): string {
  const [title, own] = [fileTitle(file), calendar.replace(/\s+/g, ' ').trim().slice(0, longest)];
  return own === '' || own.includes(title) || title.includes(own) ? title : `${own}（${title}）`;
}

/** The upload of a body that a file of this name most likely is a newer version of; null: there is none of its name. */
export function uploadOfName<S extends Pick<CalendarSource, 'kind' | 'name'>>(
  file: string,
  sources: readonly S[],
): S | null {
  const title = fileTitle(file);
  const isOf = (name: string): boolean => name === title || name.endsWith(`（${title}）`);
  return sources.find(({ kind, name }) => kind === 'upload' && isOf(name)) ?? null;
}
