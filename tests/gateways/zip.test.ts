import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { countEntries } from '#app/(desk)/meetings/[meetingId]/papers/_components/entries-arrived.ts';
import { startZip, zipFiles } from '#lib/gateways/zip.ts';

const AT = Temporal.PlainDateTime.from('2026-09-11T14:32:30');
const files = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[0-9a-z一-龥 ]{1,12}\.pdf$/),
    bytes: fc.uint8Array({ maxLength: 400 }),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);

it('is read back by another program, file for file', () => {
  fc.assert(
    fc.property(files, (entries) => {
      const read = unzipSync(zipFiles(entries, AT));
      expect(Object.keys(read)).toEqual(entries.map(({ name }) => name));
      for (const { name, bytes } of entries) expect(read[name]).toEqual(bytes);
    }),
    { seed: 14 },
  );
});

it('is the same bytes for the same files, whole or part by part', () => {
  const entries = [{ name: '甲.txt', bytes: new TextEncoder().encode('甲') }];
  const zip = startZip(AT);
  expect(Buffer.concat([...entries.flatMap((entry) => zip.add(entry)), zip.end()])).toEqual(
    zipFiles(entries, AT),
  );
  expect(
    strFromU8(
      unzipSync(zipFiles(entries, Temporal.PlainDateTime.from('1970-01-01T00:00')))['甲.txt'] ??
        new Uint8Array(),
    ),
  ).toBe('甲');
});

it('says the time it is given, in the head of a file and in the directory', () => {
  const read = Buffer.from(zipFiles([{ name: 'a', bytes: new Uint8Array() }], AT));
  const day = ((2026 - 1980) << 9) | (9 << 5) | 11;
  const clock = (14 << 11) | (32 << 5) | 15;
  const directory = read.indexOf('PK\u0001\u0002', 0, 'latin1');
  expect([read.readUInt16LE(10), read.readUInt16LE(12)]).toEqual([clock, day]);
  expect([read.readUInt16LE(directory + 12), read.readUInt16LE(directory + 14)]).toEqual([clock, day]);
});

it('says how many files are whole however the archive is cut on its way', () => {
  fc.assert(
    fc.property(files, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (entries, cuts) => {
      const zip = startZip(AT);
      const ends: number[] = [];
      const parts = entries.map((entry) => Buffer.concat(zip.add(entry)));
      for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.byteLength);
      const whole = Buffer.concat([...parts, zip.end()]);
      const count = countEntries();
      for (let at = 0, turn = 0; at < whole.byteLength; turn += 1) {
        const to = at + (cuts[turn % cuts.length] ?? 1);
        expect(count(whole.subarray(at, to))).toBe(ends.filter((end) => end <= to).length);
        at = to;
      }
    }),
    { seed: 14 },
  );
});
