import type { SourceId } from '../id.ts';
import type { CalendarSource, Commitment } from './commitment.ts';
import { isSameMatter, matterOf, placesDiffer, timesDiffer } from './same-matter.ts';

/** One matter as it is known: the entry that speaks for it, and the others that say the same. */
export interface Matter<T extends Commitment> {
  readonly lead: T;
  readonly copies: readonly T[];
}

type Kinds = ReadonlyMap<SourceId, Pick<CalendarSource, 'kind'>>;

/**
 * Takes what several sources say of one matter together (`isSameMatter`); each source is in it once. The firm entry
 * speaks for the tentative, then the body's own calendar for what was noted by hand, unless both say the same time and
 * place: then the note stays what it was, with what was decided about it. Matters come in the order of their leads.
 */
export function matters<T extends Commitment>(entries: readonly T[], kinds: Kinds): readonly Matter<T>[] {
  const found: { lead: T; copies: T[] }[] = [];
  const byKey = new Map<string, { lead: T; copies: T[] }[]>();
  const ordered = [...entries].sort((a, b) => compareLeads(a, b, kinds));
  for (const entry of ordered) {
    const keys = entry.meetingId === null ? keysOf(entry) : [];
    const matter = keys
      .flatMap((key) => byKey.get(key) ?? [])
      .find((each) => isSameMatter(each.lead, entry) && !each.copies.some((copy) => isOfOne(copy, entry)));
    if (matter) {
      matter.copies.push(entry);
      continue;
    }
    const fresh = { lead: entry, copies: [] };
    found.push(fresh);
    for (const key of keys) addTo(byKey, key, fresh);
  }
  return found.map((each) => notedFirst(each, kinds));
}

function addTo<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

function isOfOne(a: Commitment, b: Commitment): boolean {
  return a.sourceId === b.sourceId;
}

/** Entries of one matter share at least one of these. */
function keysOf(entry: Commitment): readonly string[] {
  const { bodyId, uidMark, summary, start } = entry;
  return [
    `body ${bodyId}`,
    ...(uidMark == null ? [] : [`uid ${uidMark}`]),
    ...(summary === '' ? [] : [`joint ${start.epochMilliseconds} ${matterOf(summary)}`]),
  ];
}

function compareLeads(a: Commitment, b: Commitment, kinds: Kinds): number {
  return (
    Number(b.firm) - Number(a.firm) ||
    Number(isNoted(a, kinds)) - Number(isNoted(b, kinds)) ||
    Number(a.visibility === 'busy') - Number(b.visibility === 'busy') ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Said by somebody, not read from a calendar. */
function isNoted({ sourceId }: Commitment, kinds: Kinds): boolean {
  const kind = sourceId === null ? 'typed' : kinds.get(sourceId)?.kind;
  return kind === 'typed' || kind === 'said';
}

function notedFirst<T extends Commitment>({ lead, copies }: Matter<T>, kinds: Kinds): Matter<T> {
  const noted = copies.find(
    (copy) =>
      isNoted(copy, kinds) &&
      copy.firm === lead.firm &&
      copy.bodyId === lead.bodyId &&
      copy.visibility === lead.visibility &&
      !timesDiffer(copy, lead) &&
      !placesDiffer(copy, lead),
  );
  if (!noted) return { lead, copies };
  return { lead: noted, copies: [lead, ...copies.filter((copy) => copy !== noted)] };
}
