const HEAD = 30;
const FILE = 0x04034b50;

/**
 * Reads along while an archive comes in and says how many of its files are whole: each head gives the length of the
 * name, of the extra field and of the file behind it (APPNOTE 4.3.7).
 */
export function countEntries(): (chunk: Uint8Array) => number {
  let head = new Uint8Array(0);
  let skip = 0;
  let whole = 0;
  let inside = false;
  let ended = false;
  const finish = (): void => {
    if (inside && skip === 0) whole += 1;
    if (skip === 0) inside = false;
  };
  return (chunk) => {
    let rest = chunk;
    while (rest.byteLength > 0 && !ended) {
      if (skip > 0) {
        const passed = Math.min(skip, rest.byteLength);
        skip -= passed;
        rest = rest.subarray(passed);
        finish();
        continue;
      }
      const wanted = rest.subarray(0, HEAD - head.byteLength);
      head = joined(head, wanted);
      rest = rest.subarray(wanted.byteLength);
      if (head.byteLength < HEAD) break;
      const view = new DataView(head.buffer);
      ended = view.getUint32(0, true) !== FILE;
      skip = view.getUint32(18, true) + view.getUint16(26, true) + view.getUint16(28, true);
      inside = !ended;
      head = new Uint8Array(0);
      finish();
    }
    return whole;
  };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.byteLength + other.byteLength);
  both.set(one);
  both.set(other, one.byteLength);
  return both;
}
