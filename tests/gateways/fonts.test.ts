import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { readFontShelf } from '#lib/gateways/fonts.ts';
import { withFamily, withRights } from '#tests/support/font-files.ts';

const OURS = 'templates/fonts';

function officeFolder(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'huiqian-fonts-'));
  for (const [name, from] of Object.entries(files)) {
    if (from === '') writeFileSync(join(folder, name), '');
    else copyFileSync(join(OURS, from), join(folder, name));
  }
  return folder;
}

describe("an office's own fonts", () => {
  it('play the part their official name says, before ours', () => {
    const folder = officeFolder({ '方正小标宋简体.ttf': 'serif-bold.ttf', '仿宋_GB2312.ttf': 'kai.ttf' });
    const { chains, office } = readFontShelf(OURS, folder);
    expect(chains.xiaobiaosong[0]).toBe('own-方正小标宋简体.ttf');
    expect(chains.fangsong.slice(0, 2)).toEqual(['own-仿宋_GB2312.ttf', 'fang']);
    expect(office.map(({ role, fault }) => [role, fault])).toEqual([
      ['fangsong', null],
      ['xiaobiaosong', null],
    ]);
  });

  it('are refused with the reason where they could not be printed', () => {
    const folder = officeFolder({ '仿宋.woff2': '', 'Comic.ttf': 'kai.ttf', '黑体.ttf': '' });
    writeFileSync(join(folder, '楷体.ttf'), readFileSync(join(OURS, 'kai.ttf')).subarray(0, 4000));
    writeFileSync(join(folder, '宋体.ttf'), withRights(0x0002));
    expect(readFontShelf(OURS, folder).office.map(({ file, fault }) => [file, fault])).toEqual([
      ['Comic.ttf', 'unknown-name'],
      ['仿宋.woff2', 'format'],
      ['宋体.ttf', 'restricted'],
      ['楷体.ttf', 'damaged'],
      ['黑体.ttf', 'format'],
    ]);
  });

  it('are known by the family they name themselves', () => {
    const folder = officeFolder({ 'FZXBSJW.ttf': '' });
    writeFileSync(join(folder, 'FZXBSJW.ttf'), withFamily('方正小标宋简体'));
    expect(readFontShelf(OURS, folder).office[0]).toMatchObject({ role: 'xiaobiaosong', fault: null });
  });

  it('leave to ours the characters they do not have', () => {
    const folder = officeFolder({ '仿宋_GB2312.otf': 'fang.otf' });
    const book = fontBookOf(readFontShelf(OURS, folder));
    expect(book.face('fangsong', '王'.codePointAt(0) ?? 0)).toBe('own-仿宋_GB2312.otf');
    expect(book.face('fangsong', '喆'.codePointAt(0) ?? 0)).toBe('kai-light-rare');
  });
});

it('has a face for every part of type and every file it names', () => {
  const { files, chains } = readFontShelf(OURS, undefined);
  const ids = new Set(files.map((file) => file.id));
  for (const chain of Object.values(chains)) {
    expect(chain.length).toBeGreaterThan(0);
    for (const id of chain) expect(ids.has(id)).toBe(true);
  }
  for (const file of files) expect(file.read().byteLength).toBeGreaterThan(100_000);
});
