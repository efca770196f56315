import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { draftOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper, viewPapers } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';
import { textXml } from '../../documents/tracked/revisions.ts';

const opened = testDatabase();
const main = 'demo-main';
const MARK = '（草稿）';
beforeEach(async () => {
  await loadDemoOffice(opened().db);
  await opened().db.printing.deleteMany();
});

const office = (role: Role = 'office') => demoContext(opened().db, role);

async function take(name: string, options = draftOptions) {
  return value(await renderPaper(await office(), main, name, options));
}

async function drafts() {
  const { rows } = value(await viewPapers(await office(), main));
  return new Set(rows.filter(({ isDraft }) => isDraft).map(({ artefact }) => artefact));
}

/** The heads of a Word file, one part a kind of page. */
const heads = (bytes: Uint8Array): readonly string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    name.startsWith('word/header') ? [new TextDecoder().decode(part)] : [],
  );

describe('a paper in which something must be mended', () => {
  it('is a draft on every page and by its name, and is not noted as issued', async () => {
    expect((await drafts()).has('agenda')).toBe(true);
    const file = await take('agenda.docx');
    expect(file.fileName).toContain(`议程${MARK}.docx`);
    expect(file.isDraft).toBe(true);
    expect(file.notedAt).toBeUndefined();
    // Odd and even pages have heads of their own.
    expect(heads(file.bytes).filter((head) => head.includes(MARK))).toHaveLength(2);
    const shown = value(await viewPaper(await office(), main, 'notice', usualOptions, true));
    expect(shown.isDraft).toBe(true);
    expect(shown.pages.every((page) => page.includes(MARK))).toBe(true);
    expect(await opened().db.printing.count()).toBe(0);
  });

  it('holds an undecided objection back from every paper that lists the items', async () => {
    const of = await drafts();
    for (const paper of ['notice', 'agenda', 'schedule', 'script', 'order-sheet', 'running-order'] as const)
      expect(of.has(paper), paper).toBe(true);
    for (const paper of ['checklist', 'opinions', 'sign-in'] as const)
      expect(of.has(paper), paper).toBe(false);
  });

  it('is issued all the same where somebody says so, without a mark', async () => {
    const file = await take('agenda.docx', usualOptions);
    expect(file.fileName).not.toContain(MARK);
    expect(heads(file.bytes).join()).not.toContain(MARK);
    expect(textXml(file.bytes)).not.toContain(MARK);
    expect(file.notedAt).toBeDefined();
    const printed = value(await viewPapers(await office(), main)).rows.find(
      ({ artefact }) => artefact === 'agenda',
    );
    expect(printed?.printed?.stale).toBe(false);
  });

  it('is a draft with its changes marked too, by its name as well', async () => {
    await take('agenda.docx', usualOptions);
    const tracked = await take('agenda.docx', { ...draftOptions, tracked: true });
    expect([tracked.isDraft, tracked.fileName.includes(MARK)]).toEqual([true, true]);
    const final = await take('agenda.docx', { ...usualOptions, tracked: true });
    expect([final.isDraft, final.fileName.includes(MARK)]).toEqual([undefined, false]);
  });

  it('is final in the size it was looked at, and remembered so', async () => {
    await take('script.pdf', { ...usualOptions, size: 22 });
    const [printing] = await opened().db.printing.findMany({ where: { artefact: 'script' } });
    expect(printing?.settings).toMatchObject({ size: 22 });
  });

  it('is final where nothing in it is open', async () => {
    const file = await take('sign-in.pdf');
    expect(file.isDraft).toBeUndefined();
    expect(file.notedAt).toBeDefined();
  });
});

describe('the pack', () => {
  it('holds drafts beside what is final, and notes only that', async () => {
    const of = await drafts();
    const file = await take('pack.zip');
    expect(file.isDraft).toBe(true);
    const names = Object.keys(unzipSync(file.bytes)).filter((name) => name.endsWith('.pdf'));
    expect(names.filter((name) => name.includes(MARK))).toHaveLength(of.size);
    expect(file.notedAt).toBeDefined();
    const noted = new Set((await opened().db.printing.findMany()).map(({ artefact }) => artefact));
    expect([...of].filter((artefact) => noted.has(artefact))).toEqual([]);
    expect(noted.has('sign-in')).toBe(true);
  });
});
