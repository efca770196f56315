/** How each character of a text may be read, tones left out: 座次 [[zuo], [ci]]. */
export type Readings = readonly (readonly string[])[];

/** Whether letters spell the characters from `at` on, each by any beginning of one of its readings: zc, zuoc, zuoci. */
export function isReadAs(readings: Readings, at: number, letters: string): boolean {
  if (letters === '') return true;
  return (readings[at] ?? []).some((reading) => {
    for (let taken = commonStart(reading, letters); taken > 0; taken -= 1)
      if (isReadAs(readings, at + 1, letters.slice(taken))) return true;
    return false;
  });
}

/** Whether letters spell characters anywhere in the text. */
export function isReadSomewhere(readings: Readings, letters: string): boolean {
  return /^[a-z]+$/.test(letters) && readings.some((_, at) => isReadAs(readings, at, letters));
}

function commonStart(reading: string, letters: string): number {
  let length = 0;
  while (length < reading.length && reading[length] === letters[length]) length += 1;
  return length;
}
