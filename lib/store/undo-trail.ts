/**
 * Of the events of one thing, newest first, the change that an undo takes back next: each undo took one back, the newest
 * that stood. Null: none stands.
 */
export function newestStanding<E extends { readonly action: string }>(
  events: readonly E[],
  undo: string,
): E | null {
  let taken = 0;
  for (const event of events) {
    if (event.action === undo) taken += 1;
    else if (taken === 0) return event;
    else taken -= 1;
  }
  return null;
}
