import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { countEntries } from '#app/(desk)/meetings/[meetingId]/papers/_components/entries-arrived.ts';
import { startZip, zipFiles } from '#lib/gateways/zip.ts';

const AT = Date.UTC(2026, 8, 11, 4, 20, 30);
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
  expect(strFromU8(unzipSync(zipFiles(entries, 0))['甲.txt'] ?? new Uint8Array())).toBe('甲');
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
