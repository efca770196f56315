/** A row as it is said: by its number, or by the side of a table it is. ICU select on `row`. */
export const rowWord =
  '{row, select, right {右侧} left {左侧} outerRight {右侧外圈} outerLeft {左侧外圈} head {主位一侧} foot {对面一侧} ring {圆桌} other {{row} 排}}';
