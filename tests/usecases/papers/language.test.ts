import { beforeEach, describe, expect, it } from 'vitest';
import type { Locale } from '#lib/i18n/locale.ts';
import { artefacts } from '#lib/usecases/papers/artefacts.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

// A paper speaks the office's language, all of it, whoever prints it.

const opened = testDatabase();
const main = 'demo-main';
beforeEach(() => loadDemoOffice(opened().db));

async function bytes(name: string, locale: Locale): Promise<Uint8Array> {
  const file = await renderPaper(await demoContext(opened().db, 'office', { locale }), main, name);
  if (!file.ok) throw new Error(`${name}: ${JSON.stringify(file.refusal)}`);
  return file.value.bytes;
}

/** What stands on the pages of the checklist, which are drawn from the same marks as the PDF. */
async function checklist(locale: Locale): Promise<string> {
  const view = await viewPaper(await demoContext(opened().db, 'office', { locale }), main, 'checklist');
  if (!view.ok) throw new Error(JSON.stringify(view.refusal));
  return view.value.pages
    .join('\n')
    .replaceAll(/<style.*?<\/style>/gs, '')
    .replaceAll(/<[^>]*>/g, '\n');
}

describe('the papers of a Chinese office', () => {
  it.each(artefacts.filter((artefact) => artefact !== 'ballots' && artefact !== 'tally'))(
    '%s is the same for an English reader',
    async (artefact) => {
      for (const name of [`${artefact}.pdf`, `${artefact}.docx`])
        expect(Buffer.compare(await bytes(name, 'en'), await bytes(name, 'zh-CN')), name).toBe(0);
    },
  );

  it('the checklist has no English label, for an English reader either', async () => {
    const text = await checklist('en');
    expect(text).toMatch(/[一二三]、定会/);
    expect(text.match(/[A-Za-z]{2,}/g) ?? []).toEqual([]);
  });
});

describe('the checklist of an English office', () => {
  it('has no Chinese label, for a Chinese reader either', async () => {
    const { db } = opened();
    await db.office.updateMany({ data: { locale: 'en' } });
    // Lessons are kept in the words of whoever wrote them down.
    await db.lesson.deleteMany();
    const { title } = await db.meeting.findUniqueOrThrow({ where: { id: main } });
    // The title of the meeting may stand in a line with English words.
    const chinese = (await checklist('zh-CN')).match(/\p{Script=Han}+/gu) ?? [];
    expect(chinese.join('')).toBe(title);
  });
});
