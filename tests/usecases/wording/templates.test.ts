import { beforeEach, describe, expect, it } from 'vitest';
import { type TemplateName, templateNames } from '#lib/domain/wording/own-words.ts';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { listHistory } from '#lib/store/wording.ts';
import type { Context } from '#lib/usecases/context.ts';
import { viewPapers } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { proposeMeeting } from '#lib/usecases/planning/propose.ts';
import { saveTemplate } from '#lib/usecases/wording/commands.ts';
import { tryTemplate } from '#lib/usecases/wording/preview.ts';
import { viewTemplate, viewTemplates } from '#lib/usecases/wording/queries.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const main = 'demo-main';
beforeEach(() => loadDemoOffice(opened().db));
const as = (role: 'admin' | 'office' | 'leader' | 'liaison') => demoContext(opened().db, role);

async function save(
  context: Context,
  name: TemplateName,
  own: Readonly<Record<string, string>>,
  basedOn = 0,
  locale: 'zh-CN' | 'en' = 'zh-CN',
) {
  const lines = Object.entries(own).map(([key, text]) => ({ key, text }));
  return saveTemplate(context, { name, locale, lines, basedOn });
}

async function textOf(context: Context, file: string): Promise<string> {
  const paper = await renderPaper(context, main, file);
  if (!paper.ok) throw new Error(JSON.stringify(paper.refusal));
  const read = readWordParagraphs(paper.value.bytes);
  return read.ok ? read.value.join('\n') : '';
}

describe("an office's own words", () => {
  it('stand on the paper from the moment they are saved, and what was not changed stays', async () => {
    const office = await as('office');
    const before = await textOf(office, 'notice.docx');
    expect(before).toContain('请提前');
    const own = { 'notice.rule.papers': '', 'notice.rule.own': '请着正装，佩戴出席证。' };
    expect(await save(office, 'notice', own)).toEqual({ ok: true, value: { version: 1, lines: own } });
    const after = await textOf(await as('admin'), 'notice.docx');
    expect(after).toContain('3.请着正装，佩戴出席证。');
    expect(after).not.toContain('妥善保管');
    expect(after).toContain('请提前');
  });

  it('are said by the chair, asked by the checklist and name a new meeting', async () => {
    const office = await as('office');
    await save(office, 'script', { 'closing.close': '现在闭会。' });
    expect(await textOf(office, 'script.docx')).toContain('现在闭会。');
    await save(office, 'checklist', { 'line.1': '先翻区委的月历' });
    expect(await textOf(office, 'checklist.docx')).toContain('先翻区委的月历');
    await save(office, 'titles', { 'topic.full.about': '{locality}人大关于{subject}的专题会' });
    const ask = { type: 'topic', term: 5, subject: '养老服务' } as const;
    const proposed = await proposeMeeting(office, ask as Parameters<typeof proposeMeeting>[1]);
    expect(proposed.ok && proposed.value.title).toBe('北京市丰台区人大关于养老服务的专题会');
  });

  it('choose, order and name the columns of a table', async () => {
    const office = await as('office');
    const columns = 'name 40\nsignature 60\narrival 30\nnumber 14';
    await save(office, 'sign-in', { 'sign-in.columns': columns, 'sign-in.arrival': '几点到' });
    const rows = (await textOf(office, 'sign-in.docx')).split('\n');
    const head = rows.indexOf('姓名');
    expect(rows.slice(head, head + 4)).toEqual(['姓名', '签名', '几点到', '序号']);
    expect(rows).not.toContain('单位及职务');
    const narrow = await save(office, 'sign-in', { 'sign-in.columns': 'name 40\nsignature 1' }, 1);
    expect(narrow.ok ? null : narrow.refusal).toMatchObject({
      faults: [{ code: 'line-column-narrow', facts: { line: 1, row: 2, found: '签名', suggestion: '6' } }],
    });
  });

  it('make a paper that is out differ from what was printed', async () => {
    const office = await as('office');
    await renderPaper(office, main, 'sign-in.pdf');
    const state = async () => {
      const view = await viewPapers(office, main);
      return view.ok ? view.value.rows.find(({ artefact }) => artefact === 'sign-in')?.printed : null;
    };
    const fresh = await state();
    await save(office, 'sign-in', { 'sign-in.note': '手机号' });
    expect(await state()).not.toEqual(fresh);
  });

  it('are refused line by line, and nothing is kept', async () => {
    const refused = await save(await as('office'), 'notice', {
      'notice.title': '召开{meting}',
      nothing: 'x',
    });
    expect(refused.ok ? [] : refused.refusal.kind === 'invalid' && refused.refusal.faults).toEqual([
      {
        path: 'lines.0.text',
        code: 'line-unknown-placeholder',
        facts: { line: 1, found: '{meting}', suggestion: '{meeting}', known: 'yes' },
      },
      {
        path: 'lines.1.text',
        code: 'line-unknown-line',
        facts: { line: 0, found: 'nothing', suggestion: expect.any(String), known: 'yes' },
      },
    ]);
    expect(await opened().db.wording.count()).toBe(0);
  });

  it('are shown twice where a colleague saved first, the very first time too', async () => {
    await save(await as('admin'), 'agenda', { 'agenda.title': '{meeting}会议议程' });
    const late = await save(await as('office'), 'agenda', { 'agenda.title': '{meeting}的议程' });
    expect(late.ok ? null : late.refusal).toMatchObject({
      kind: 'stale',
      what: 'wording',
      current: { lines: { 'agenda.title': '{meeting}会议议程' }, version: 1 },
      yours: { lines: { 'agenda.title': '{meeting}的议程' } },
    });
    expect((await save(await as('office'), 'agenda', { 'agenda.title': '{meeting}的议程' }, 1)).ok).toBe(
      true,
    );
  });

  it('keep every version, with who saved it, and go back to what was delivered', async () => {
    const office = await as('office');
    await save(office, 'agenda', { 'agenda.title': '{meeting}的议程' });
    await save(await as('admin'), 'agenda', {}, 1);
    expect(await textOf(office, 'agenda.docx')).toContain('次会议议程');
    const versions = await listHistory(opened().db, 'agenda/zh-CN');
    expect(versions.map(({ version, by, lines }) => [version, by, lines])).toEqual([
      [2, (await as('admin')).actor.name, {}],
      [1, office.actor.name, { 'agenda.title': '{meeting}的议程' }],
    ]);
    expect(await save(office, 'agenda', versions[1]?.lines ?? {}, 2)).toMatchObject({
      value: { version: 3 },
    });
    const events = await opened().db.auditEvent.findMany({ where: { action: 'edit-template' } });
    expect(events.map(({ entityId }) => entityId)).toEqual(['agenda/zh-CN', 'agenda/zh-CN', 'agenda/zh-CN']);
  });

  it('are tried on a meeting before they are saved', async () => {
    const office = await as('office');
    const tried = async (text: string) =>
      tryTemplate(office, {
        ...{ name: 'agenda', locale: 'zh-CN', meetingId: main },
        lines: [{ key: 'agenda.title', text }],
      });
    const good = await tried('{meeting}之议程');
    expect(good.ok && good.value.pages.join('')).toContain('之议程');
    const bad = await tried('{metting}');
    expect(bad.ok && [bad.value.pages, bad.value.faults.map(({ code }) => code)]).toEqual([
      [],
      ['unknown-placeholder'],
    ]);
    expect(await opened().db.wording.count()).toBe(0);
  });

  it('dress a paper: other lines and characters on the page', async () => {
    const office = await as('office');
    const tried = await tryTemplate(office, {
      ...{ name: 'styles', locale: 'zh-CN', meetingId: main },
      lines: [{ key: 'body', text: 'kaiti' }],
    });
    expect(tried.ok && tried.value.pages.join('')).toContain('paper-kai');
    await save(office, 'styles', { left: '30', bodySize: '15' });
    const pdf = await renderPaper(office, main, 'notice.pdf');
    expect(pdf.ok).toBe(true);
  });

  it.each(templateNames)(
    'of %s are listed, each with its delivered text, in both languages',
    async (name) => {
      const office = await as('office');
      for (const locale of ['zh-CN', 'en'] as const) {
        const view = await viewTemplate(office, name, locale);
        const lines = view.ok ? view.value.lines : [];
        expect(lines.length).toBeGreaterThan(0);
        const asked = lines.flatMap((line) => (line.kind === 'text' ? line.placeholders : []));
        expect(asked.filter((each) => !hasWords('templates', `ph.${each}`))).toEqual([]);
        const tried = await tryTemplate(office, { name, locale, lines: [], meetingId: main });
        expect(tried.ok && tried.value.faults).toEqual([]);
      }
    },
  );

  it('that fit no longer are counted and printed as delivered', async () => {
    const office = await as('office');
    const row = { template: 'agenda/zh-CN', lines: { 'agenda.title': '{gone}议程' } };
    await opened().db.wording.create({ data: row });
    const view = await viewTemplates(office, null);
    const agenda = view.ok ? view.value.rows.find(({ name }) => name === 'agenda') : null;
    expect([agenda?.changed, agenda?.unfit]).toEqual([0, 1]);
    expect(await textOf(office, 'agenda.docx')).toContain('次会议议程');
  });

  it('are read and changed by the office, by nobody else', async () => {
    for (const role of ['leader', 'liaison'] as const) {
      const context = await as(role);
      expect((await viewTemplates(context, null)).ok).toBe(false);
      expect((await save(context, 'agenda', {})).ok).toBe(false);
    }
  });
});
