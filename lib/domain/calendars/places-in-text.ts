/** The name without spaces and width: 三楼 ３０１ and 三楼301 are one place. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u3000]+/g, '');
}

/** A shorter name than this inside a longer one says too little: 会议室 is in every building. */
const shortestPart = 4;

/**
 * Whether a place as another calendar writes it is one of our venues. People leave out the building or add the
 * floor, so a name of some length inside the other counts; a name of two or three characters does not.
 */
export function isSamePlace(written: string, venueName: string): boolean {
  const [a, b] = [plain(written), plain(venueName)];
  if (a === '' || b === '') return false;
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= shortestPart && long.includes(short);
}

/** The venue a text means: the one of that name, else the only one that fits; null where none or several do. */
export function venueMeant<V extends { readonly name: string }>(
  written: string,
  venues: readonly V[],
): V | null {
  const exact = venues.find((venue) => plain(venue.name) === plain(written));
  if (exact) return exact;
  const fitting = venues.filter((venue) => isSamePlace(written, venue.name));
  return fitting.length === 1 ? (fitting[0] as V) : null;
}
