/** A key with the word of what it does; `space` is worded, the others are as they stand on the keyboard. */
export type KeyLine = readonly [keys: string, does: `key${string}`];

/** The keys that work everywhere. */
export const everywhere = [
  ['Ctrl K', 'keyGoto'],
  ['Ctrl Z', 'keyUndo'],
  ['Esc', 'keyClose'],
  ['?', 'keyHelp'],
] as const satisfies readonly KeyLine[];

/** The keys of one page each, by its address. */
export const pageKeys = [
  { page: /^\/$/, lines: [['N', 'keyJot']] },
  {
    page: /^\/meetings\/[^/]+\/agenda$/,
    lines: [
      ['↑ ↓', 'keyMinutes'],
      ['Alt ↑ ↓', 'keyMoveLine'],
      ['Enter', 'keyKeep'],
      ['Ctrl Z', 'keyUndoAgenda'],
    ],
  },
  {
    page: /^\/meetings\/[^/]+\/seating$/,
    lines: [
      ['← → ↑ ↓', 'keyWalkSeats'],
      ['space', 'keyPickUp'],
      ['L', 'keyLock'],
      ['W', 'keyWhy'],
      ['V', 'keyView'],
    ],
  },
  { page: /^\/meetings\/[^/]+\/script$/, lines: [['Ctrl Enter', 'keyKeepPassage']] },
  {
    page: /^\/meetings\/[^/]+\/rehearsal$/,
    lines: [
      ['← →', 'keyScene'],
      ['Shift →', 'keyCue'],
      ['space', 'keyPlay'],
      ['P', 'keyPass'],
      ['D', 'keyDoubt'],
    ],
  },
  {
    page: /^\/people\/(?:ranks|retired|delegations\/[^/]+)$/,
    lines: [
      ['Alt ↑ ↓', 'keyMoveLine'],
      ['Ctrl Z', 'keyUndoStep'],
      ['Ctrl Shift Z', 'keyRedo'],
    ],
  },
  { page: /^\/people\/delegations$/, lines: [['Alt ↑ ↓', 'keyMoveLine']] },
  {
    page: /^\/venues\/[^/]+\/room$/,
    lines: [
      ['← → ↑ ↓', 'keyShift'],
      ['Shift ← → ↑ ↓', 'keyShiftFar'],
      ['Alt ← → ↑ ↓', 'keyPickNext'],
      ['Ctrl A', 'keyPickAll'],
      ['Ctrl D', 'keyCopy'],
      ['Delete', 'keyRemove'],
      ['B', 'keyBlocked'],
      ['M', 'keyMicrophone'],
      ['W', 'keyWheelchair'],
      ['Ctrl Z', 'keyUndoStep'],
      ['Ctrl Shift Z', 'keyRedo'],
    ],
  },
  {
    page: /^\/(?:calendar|meetings\/new)$/,
    lines: [
      ['← → ↑ ↓', 'keyDays'],
      ['Enter', 'keyTakeDay'],
    ],
  },
] as const satisfies readonly { readonly page: RegExp; readonly lines: readonly KeyLine[] }[];

/** The keys of the page at an address; none where it has none of its own. */
export function keysOf(address: string): (typeof pageKeys)[number]['lines'] | readonly [] {
  return pageKeys.find(({ page }) => page.test(address))?.lines ?? [];
}
