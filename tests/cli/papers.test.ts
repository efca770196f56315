import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { zipFiles } from '#lib/gateways/zip.ts';
import { huiqian } from '#tests/support/command-line.ts';
import { dataDirectory } from '#tests/support/data-directory.ts';

// The commands as a person runs them: on an office of their own on disk.
const directory = await dataDirectory({ migrated: true });
const folder = directory.path;
const outFile = path.join(folder, 'script.docx');

beforeAll(async () => {
  vi.stubEnv('HUIQIAN_DATA', folder);
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('HUIQIAN_DEMO_PASSWORD', 'demo-password');
  const { code, err } = await huiqian('seed-demo');
  if (code !== 0) throw new Error(err);
}, 120_000);
afterAll(() => {
  vi.unstubAllEnvs();
  directory[Symbol.dispose]();
});

describe('huiqian meetings', () => {
  it('lists id, type, title, start and end, soonest first', async () => {
    const { code, json } = await huiqian('meetings');
    expect(code).toBe(0);
    const meetings = json as readonly { id: string; type: string; start: string }[];
    expect(meetings).toContainEqual(expect.objectContaining({ id: 'demo-main', type: 'standing-committee' }));
    expect(meetings.map(({ start }) => start)).toEqual(meetings.map(({ start }) => start).sort());
    expect(Object.keys(meetings[0] ?? {})).toEqual(['id', 'type', 'title', 'start', 'end']);
    expect(meetings.every(({ start }) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/.test(start))).toBe(
      true,
    );
  });
});

describe('huiqian export', () => {
  it('writes a paper, and what it writes has nothing against it', async () => {
    const exported = await huiqian('export', 'demo-main', 'script.docx', '-o', outFile);
    expect(exported).toMatchObject({ code: 0, json: { file: outFile, draft: true } });
    expect(await huiqian('check-script', outFile, '--meeting', 'demo-main')).toMatchObject({
      code: 0,
      json: [],
    });
  });

  it.each(['agenda.docx', 'pack.zip'])('writes %s as a draft until it is said to be final', async (name) => {
    const file = path.join(folder, name);
    const namesIn = () => Object.keys(unzipSync(readFileSync(file)));
    const wordsIn = () =>
      Object.values(unzipSync(readFileSync(file)))
        .map((part) => strFromU8(part))
        .join('');
    const says = () =>
      name === 'pack.zip' ? namesIn().includes('05 议程（草稿）.pdf') : wordsIn().includes('（草稿）');
    const write = (...more: readonly string[]) => huiqian('export', 'demo-main', name, ...more, '-o', file);
    expect(await write()).toMatchObject({ code: 0, json: { draft: true } });
    expect(says()).toBe(true);
    expect(await write('--final')).toMatchObject({ code: 0, json: { draft: false } });
    expect(says()).toBe(false);
    if (name === 'pack.zip') expect(namesIn()).toContain('05 议程.pdf');
  });

  it.each([
    [['demo-main', 'menu.pdf', '-o', 'x'], 2, 'there is no file menu.pdf'],
    [['demo-main', 'agenda.pdf'], 2, 'say where to with -o FILE'],
    [['nowhere', 'agenda.pdf', '-o', 'x'], 1, 'huiqian meetings lists what there is'],
  ])('%j ends with %i', async (args, code, words) => {
    const ended = await huiqian('export', ...args);
    expect(ended.code).toBe(code);
    expect(ended.err).toContain(words);
  });
});

describe('huiqian check-script', () => {
  /** The exported script with some words of it changed. */
  function changedFile(from: string, to: string): string {
    const files = unzipSync(readFileSync(outFile));
    const body = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const entries = Object.entries(files).map(([name, bytes]) => ({
      name,
      bytes: name === 'word/document.xml' ? new TextEncoder().encode(body.replaceAll(from, to)) : bytes,
    }));
    const changed = path.join(folder, 'changed.docx');
    writeFileSync(changed, zipFiles(entries, Temporal.PlainDateTime.from('2026-01-01T00:00')));
    return changed;
  }

  it('says what differs, where, and what would be right', async () => {
    const { code, json } = await huiqian(
      'check-script',
      changedFile('蔺舒', '蔺抒'),
      '--meeting',
      'demo-main',
    );
    expect(code).toBe(0);
    const findings = json as { code: string; paragraph: number; text: string; mend: string; closed: null }[];
    expect(findings.map((f) => [f.code, f.text, f.mend, f.closed])).toEqual(
      Array.from({ length: 3 }, () => ['script.name-misspelt', '蔺抒', '改为“蔺舒”', null]),
    );
    expect(findings.every((f) => f.paragraph > 0)).toBe(true);
  });

  it('ends with 1 while something must be mended, where that is asked for', async () => {
    const strict = ['--meeting', 'demo-main', '--strict'] as const;
    const { code, json, err } = await huiqian('check-script', changedFile('蔺舒', '蔺抒'), ...strict);
    expect([code, (json as unknown[]).length, err.startsWith('error: 3 doubts must be mended at ')]).toEqual([
      1,
      3,
      true,
    ]);
    expect((await huiqian('check-script', outFile, ...strict)).code).toBe(0);
  });

  it('reads a text file, in UTF-8 or GB 18030', async () => {
    const file = path.join(folder, 'final.txt');
    writeFileSync(file, '会议进行第一项。\r\n一致通过。');
    const { json } = await huiqian('check-script', file, '--meeting', 'demo-main');
    expect((json as { code: string; paragraph: number }[]).filter((f) => f.paragraph === 2)).toContainEqual(
      expect.objectContaining({ code: 'script.result-written-beforehand', text: '一致通过' }),
    );
    writeFileSync(file, Buffer.from([0xd2, 0xbb, 0xd6, 0xc2, 0xcd, 0xa8, 0xb9, 0xfd, 0xa1, 0xa3]));
    const legacy = await huiqian('check-script', file, '--meeting', 'demo-main');
    expect(legacy.json).toContainEqual(expect.objectContaining({ text: '一致通过', paragraph: 1 }));
  });

  it('refuses what is no Word file', async () => {
    const ended = await huiqian(
      'check-script',
      path.join(import.meta.dirname, 'papers.test.ts'),
      '--meeting',
      'demo-main',
    );
    expect([ended.code, ended.err.startsWith('error: not a Word file with text at ')]).toEqual([1, true]);
  });
});

describe('huiqian where there is nothing', () => {
  it('says that there is no such meeting', async () => {
    const { code, err } = await huiqian('export', 'nothing', 'agenda.docx', '-o', outFile);
    expect([code, err]).toEqual([
      1,
      'error: there is no such meeting at nothing: huiqian meetings lists what there is',
    ]);
  });

  it('says that no office has been set up', async () => {
    using empty = await dataDirectory({ migrated: true });
    vi.stubEnv('HUIQIAN_DATA', empty.path);
    const { code, err } = await huiqian('meetings');
    vi.stubEnv('HUIQIAN_DATA', folder);
    expect(code).toBe(1);
    expect(err).toContain('error: no office has been set up yet at ');
  });
});

describe('huiqian move-to', () => {
  it('does not repeat a password in what it says', async () => {
    const { code, err } = await huiqian('move-to', 'mysql://clerk:hunter2@db.example/huiqian');
    expect(code).toBe(1);
    expect(err).toContain('mysql://***@db.example/huiqian');
    expect(err).not.toContain('hunter2');
  });
});
