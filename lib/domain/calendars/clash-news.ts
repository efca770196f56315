import { type Clash, idsOf } from './clash.ts';

/** What became of a clash since somebody last looked: it appeared, the other side moved, or it is over. */
export const newsChanges = ['appeared', 'moved', 'gone'] as const;
export type NewsChange = (typeof newsChanges)[number];

/** News that was noted before: about which clash, and whether anybody has seen it. */
export interface NotedNews {
  readonly key: string;
  readonly seen: boolean;
}

/** What is to be noted of a meeting, and which older news is to be forgotten. */
export interface NewsFound<C> {
  readonly noted: readonly { readonly clash: C; readonly change: 'appeared' | 'moved' }[];
  /** Keys of clashes somebody knew of that are over. */
  readonly gone: readonly string[];
  /** Keys of clashes that were over before anybody looked. */
  readonly forgotten: readonly string[];
}

/**
 * What a change of other calendars means for one meeting. `changed` names the commitments that are new or were moved;
 * only what they do to the meeting is news, what changed on our side is known already. Notes are no news.
 */
export function findNews<C extends Pick<Clash, 'key' | 'kind' | 'severity' | 'with'>>(
  clashes: readonly C[],
  noted: readonly NotedNews[],
  changed: ReadonlySet<string>,
): NewsFound<C> {
  const known = new Set(noted.map(({ key }) => key));
  // One noted under another entry of the same matter stands: which of them speaks for it is no news.
  const standing = new Set(
    clashes.flatMap(({ key, kind, with: other }) => [
      key,
      ...idsOf(other).map((id) => `clash.${kind}:${id}`),
    ]),
  );
  const over = noted.filter(({ key }) => !standing.has(key));
  return {
    noted: clashes
      .filter((clash) => clash.severity !== 'note' && idsOf(clash.with).some((id) => changed.has(id)))
      .map((clash) => ({ clash, change: known.has(clash.key) ? 'moved' : 'appeared' })),
    gone: over.filter(({ seen }) => seen).map(({ key }) => key),
    forgotten: over.filter(({ seen }) => !seen).map(({ key }) => key),
  };
}

/** Commitments by id, each with a number that is another once it is not when and where it was. */
type Placed = ReadonlyMap<string, number>;

/** The commitments that are new, or are not when and where they were; of those gone, the ids too. */
export function changedCommitments(before: Placed, after: Placed): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const [id, stamp] of after) if (before.get(id) !== stamp) changed.add(id);
  for (const id of before.keys()) if (!after.has(id)) changed.add(id);
  return changed;
}
