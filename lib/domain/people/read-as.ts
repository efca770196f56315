/** How each character of a text may be read, tones left out: 座次 [[zuo], [ci]]. */
export type Readings = readonly (readonly string[])[];

/** Whether letters spell characters anywhere in the text, each by any beginning of one of its readings: zc, zuoc, zuoci. */
export function isReadSomewhere(readings: Readings, letters: string): boolean {
  if (!/^[a-z]+$/.test(letters)) return false;
  // How many letters may be spelt by the characters up to here; at each character the letters may begin.
  let spelt: ReadonlySet<number> = new Set();
  for (const character of readings) {
    const next = new Set<number>();
    for (const from of [0, ...spelt])
      for (const reading of character)
        for (let to = from; to < letters.length && reading[to - from] === letters[to]; to += 1)
          next.add(to + 1);
    if (next.has(letters.length)) return true;
    spelt = next;
  }
  return false;
}
