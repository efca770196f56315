/** Points (1/72 inch) in a length of millimetres. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** A length rounded to a thousandth of a point: finer than any printer, coarse enough to compare. */
export function fine(length: number): number {
  return Math.round(length * 1000) / 1000;
}
