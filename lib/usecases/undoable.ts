/** More undos in a row than anybody means. */
const longestChain = 200;

/**
 * The change that an undo would take back now: the newest one that has not been undone. Undoing again goes further
 * back. `find` gives the change that made a version; `restored` is the version an undo went back to. Null where nothing
 * has been changed since the beginning.
 */
export async function findUndoable<T extends { readonly restored: number | null }>(
  version: number,
  find: (version: number) => Promise<T | null>,
): Promise<T | null> {
  let at = version;
  for (let step = 0; step < longestChain; step++) {
    const change = await find(at);
    if (change === null || change.restored === null) return change;
    at = change.restored;
  }
  return null;
}
