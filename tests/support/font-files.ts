import { readFileSync } from 'node:fs';
import { readTables, writeTables } from '#lib/documents/fonts/sfnt.ts';

const tables = () => readTables(readFileSync('templates/fonts/kai-light-rare.ttf'));

/** One of our fonts with other rights: the bits of OS/2 fsType. */
export function withRights(bits: number): Uint8Array {
  const { 'OS/2': rights = new Uint8Array(96), ...others } = tables();
  const changed = Uint8Array.from(rights);
  new DataView(changed.buffer).setUint16(8, bits);
  return writeTables('true', { ...others, 'OS/2': changed });
}

/** One of our fonts that names itself another family, as Windows keeps it. */
export function withFamily(family: string): Uint8Array {
  const text = new Uint8Array(family.length * 2);
  const units = new DataView(text.buffer);
  [...family].forEach((char, index) => {
    units.setUint16(index * 2, char.charCodeAt(0));
  });
  const name = new Uint8Array(18 + text.length);
  const view = new DataView(name.buffer);
  [0, 1, 18, 3, 1, 0x0804, 1, text.length, 0].forEach((value, index) => {
    view.setUint16(index * 2, value);
  });
  name.set(text, 18);
  return writeTables('true', { ...tables(), name });
}

/** One of our fonts without some of its tables. */
export function without(...tags: readonly string[]): Uint8Array {
  return writeTables(
    'true',
    Object.fromEntries(Object.entries(tables()).filter(([tag]) => !tags.includes(tag))),
  );
}
