import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspectFont } from '#lib/domain/papers/inspect-font.ts';
import { withFamily, without, withRights } from '#tests/support/font-files.ts';

const faultOf = (bytes: Uint8Array) => {
  const read = inspectFont(bytes);
  return read.ok ? null : read.fault;
};
const rightsOf = (bits: number) => {
  const read = inspectFont(withRights(bits));
  return read.ok ? read.facts.embedding : read.fault;
};

/** A collection whose only font lies where the header says. */
function collection(font: Uint8Array, start: number): Uint8Array {
  const bytes = new Uint8Array(16 + font.length);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('ttcf'));
  view.setUint32(8, 1);
  view.setUint32(12, start);
  bytes.set(font, 16);
  return bytes;
}

describe('a font file', () => {
  it('says its family, its outlines and its rights', () => {
    const ours = inspectFont(readFileSync('templates/fonts/fang.otf'));
    expect(ours).toMatchObject({ ok: true, facts: { outlines: 'cff', embedding: 'editable', cuts: 1 } });
    expect(inspectFont(withFamily('仿宋'))).toMatchObject({
      facts: { families: ['仿宋'], outlines: 'truetype' },
    });
  });

  it.each([
    [0x0000, 'installable'],
    [0x0008, 'editable'],
    [0x0004, 'print'],
    [0x0002, 'restricted'],
    [0x000a, 'editable'],
    [0x0104, 'no-subsetting'],
    [0x0208, 'bitmap-only'],
  ])('with fsType %i is %s', (bits, expected) => {
    expect(rightsOf(bits)).toBe(expected);
  });

  it('is refused where it cannot be printed with', () => {
    expect(faultOf(new Uint8Array())).toBe('format');
    expect(faultOf(new TextEncoder().encode('wOF2 and so on and on'))).toBe('format');
    expect(faultOf(new Uint8Array([0, 1, 0, 0]))).toBe('damaged');
    expect(faultOf(without('glyf'))).toBe('no-outlines');
    expect(faultOf(without('cmap'))).toBe('damaged');
    expect(faultOf(withRights(0).subarray(0, 5000))).toBe('damaged');
    expect(faultOf(collection(new Uint8Array(0), 16).fill(0, 8, 12))).toBe('empty-collection');
    expect(faultOf(collection(withRights(0), 999_999_999))).toBe('damaged');
  });
});
