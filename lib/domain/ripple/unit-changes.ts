/** Anchor of a unit (a card, a seat, a line, a passage) -> what it says, as text that differs when it does. */
export type Units = Readonly<Record<string, string>>;

/** What a paper says outside its anchored parts: headings of groups, heads of tables, running heads. */
export const REST = 'rest';

/**
 * The units that differ between what went out and what would go out now: changed, new or gone. What went out before the
 * rest of a paper was remembered does not tell about it.
 */
export function changedRefs(before: Units, now: Units): readonly string[] {
  const refs = new Set([...Object.keys(before), ...Object.keys(now)]);
  const isKnown = (ref: string): boolean => ref !== REST || before[REST] !== undefined;
  return [...refs].filter((ref) => before[ref] !== now[ref] && isKnown(ref));
}

/** What lies there once these units were put or taken away; all others stay as they went out. */
export function unitsAfter(before: Units, now: Units, done: readonly string[]): Units {
  const after = new Map(Object.entries(before));
  for (const ref of done) {
    const unit = now[ref];
    if (unit === undefined) after.delete(ref);
    else after.set(ref, unit);
  }
  return Object.fromEntries(after);
}

/** Whether two sets of units say the same. */
export function sameUnits(one: Units, other: Units): boolean {
  const refs = Object.keys(one);
  return refs.length === Object.keys(other).length && refs.every((ref) => one[ref] === other[ref]);
}
