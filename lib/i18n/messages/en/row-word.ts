/** A row as it is said: by its number, or by the side of a table it is. ICU select on `row`. */
export const rowWord =
  '{row, select, right {right side} left {left side} outerRight {outer right} outerLeft {outer left} head {head side} foot {far side} ring {round table} other {row {row}}}';

/** The same at the beginning of a line. */
export const rowWordFirst =
  '{row, select, right {Right side} left {Left side} outerRight {Outer right} outerLeft {Outer left} head {Head side} foot {Far side} ring {Round table} other {Row {row}}}';
