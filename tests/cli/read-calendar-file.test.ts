import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readCalendarFile, readRefusalWords } from '#lib/cli/read-calendar-file.ts';

const refused = (code: string): never => {
  throw new Error(code);
};

it('says what the system says of a file that cannot be read', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-'));
  await expect(readCalendarFile(path.join(folder, 'none.ics'), refused)).rejects.toThrow('ENOENT');
  await expect(readCalendarFile(folder, refused)).rejects.toThrow('EISDIR');
  rmSync(folder, { recursive: true });
});

it('refuses a calendar larger than memory by its size, unread', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'huiqian-'));
  const file = path.join(folder, 'million.ics');
  writeFileSync(file, 'BEGIN:VCALENDAR\r\n');
  truncateSync(file, 5_000_000_000);
  const read = await readCalendarFile(file, refused);
  rmSync(folder, { recursive: true });
  if (read.ok) throw new Error('it was read');
  expect(readRefusalWords(read.refusal)).toEqual({
    why: '5000000000 bytes are over the limit of 41943040',
    mend: 'split it, or export fewer years',
  });
});
