import { strFromU8, unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import { markCardsPrinted } from '#lib/usecases/cards/commands.ts';
import { viewCards } from '#lib/usecases/cards/queries.ts';
import { type Artefact, artefacts, fileNames, parseFileName } from '#lib/usecases/papers/artefacts.ts';
import { composePaper, datedPapers } from '#lib/usecases/papers/compose-paper.ts';
import { usualOptions } from '#lib/usecases/papers/input.ts';
import { openForPaper } from '#lib/usecases/papers/open-dossier.ts';
import { viewPaper, viewPapers } from '#lib/usecases/papers/queries.ts';
import type { RenderedFile } from '#lib/usecases/papers/render-one.ts';
import { openPack } from '#lib/usecases/papers/render-pack.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const opened = testDatabase();
const main = 'demo-main';
beforeEach(async () => {
  await loadDemoOffice(opened().db);
});

async function file(name: string, role: Role = 'office'): Promise<RenderedFile> {
  const rendered = await renderPaper(await demoContext(opened().db, role), main, name);
  if (!rendered.ok) throw new Error(`${name}: ${JSON.stringify(rendered.refusal)}`);
  return rendered.value;
}

async function rows(role: Role = 'office') {
  const view = await viewPapers(await demoContext(opened().db, role), main);
  if (!view.ok) throw new Error(JSON.stringify(view.refusal));
  return new Map(view.value.rows.map((row) => [row.artefact, row]));
}

describe('a meeting with nobody on its list', () => {
  it('says what to do first, not that it can be printed, and reads no figures', async () => {
    const { db } = opened();
    expect((await rows()).get('script')?.lacks).toEqual([]);
    await db.attendance.deleteMany({ where: { meetingId: main } });
    await db.sitting.updateMany({ where: { meetingId: main }, data: { chairId: null } });
    const now = await rows();
    expect(now.get('script')?.lacks).toEqual(['people', 'chair']);
    expect(now.get('name-cards')?.lacks).toEqual(['people']);
    expect(now.get('agenda')?.lacks).toEqual([]);
  });
});

describe('names of files', () => {
  it('are these and no others', () => {
    expect(fileNames.length).toBe(2 * artefacts.length + 5);
    expect(fileNames.every((name) => parseFileName(name) !== null)).toBe(true);
    for (const name of [
      'agenda',
      'agenda.doc',
      'agenda.svg',
      'pack.pdf',
      '../agenda.pdf',
      'agenda.pdf.pdf',
      '',
    ]) {
      expect(parseFileName(name)).toBeNull();
    }
  });
});

describe('a paper somebody only reads', () => {
  it('is not issued by a leader or another body who opens it', async () => {
    const printings = () => opened().db.printing.count({ where: { meetingId: main } });
    const before = await printings();
    for (const role of ['leader', 'liaison'] as const) await file('agenda.pdf', role);
    expect(await printings()).toBe(before);
    await file('agenda.pdf');
    expect(await printings()).toBeGreaterThan(before);
  });
});

/** The demo's main meeting has no secret ballot. */
const papers = artefacts.filter((artefact) => artefact !== 'ballots' && artefact !== 'tally');

describe('a paper as a file', () => {
  it('each is a PDF and a Word file with a Chinese name', async () => {
    const names: string[] = [];
    for (const artefact of papers) {
      const pdf = await file(`${artefact}.pdf`);
      expect(strFromU8(pdf.bytes.slice(0, 5), true)).toBe('%PDF-');
      expect(pdf.contentType).toBe('application/pdf');
      const text = readWordParagraphs((await file(`${artefact}.docx`)).bytes);
      expect(text.ok && text.value.join('').length > 20).toBe(true);
      names.push(pdf.fileName);
    }
    expect(names.slice(2, 5)).toEqual(
      ['会议通知', '商请函', '议程'].map((name) => `常委会第二十二次会议 ${name}.pdf`),
    );
  });

  it('the seating is a drawing too', async () => {
    const svg = await file('seating.svg');
    expect(strFromU8(svg.bytes.slice(0, 4))).toBe('<svg');
    expect(svg.contentType).toContain('image/svg+xml');
  });

  it('the agenda names the meeting, its items and its date, and nobody put forward', async () => {
    const docx = await file('agenda.docx');
    const text = readWordParagraphs(docx.bytes);
    const words = text.ok ? text.value.join('\n') : '';
    expect(words).toContain('第二十二次会议');
    expect(words).toContain('（草案）');
    expect(words).toContain('听取和审议区人民检察院关于法律监督工作情况的报告');
    expect(words).not.toContain('卓尔雅');
  });

  it('a title that names somebody under embargo is called by its kind until the meeting is over', async () => {
    const { db } = opened();
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId: main, kind: 'appointment' } });
    await db.agendaItem.update({ where: { id: item.id }, data: { title: '审议关于任命卓尔雅为局长的议案' } });
    const words = async (name: string) => {
      const text = readWordParagraphs((await file(name)).bytes);
      return text.ok ? text.value.join('\n') : '';
    };
    expect(await words('agenda.docx')).not.toContain('任命卓尔雅');
    expect(await words('agenda.docx')).toContain('审议人事任免事项');
    expect(await words('notice.docx')).not.toContain('任命卓尔雅');
    expect(strFromU8((await file('meeting.ics')).bytes)).not.toContain('任命卓尔雅');
    await db.meeting.update({ where: { id: main }, data: { state: 'closed' } });
    expect(await words('agenda.docx')).toContain('任命卓尔雅');
  });

  it('a character no font has is told by name before it is printed, and may stand in a Word file', async () => {
    const { db } = opened();
    const person = await db.person.findFirstOrThrow({ where: { name: '谷翯' } });
    await db.person.update({ where: { id: person.id }, data: { name: '谷\u{2FFFF}' } });
    const context = await demoContext(db, 'office');
    expect(await renderPaper(context, main, 'name-cards.pdf')).toEqual({
      ok: false,
      refusal: { kind: 'missing-glyphs', characters: ['\u{2FFFF}（谷\u{2FFFF}）'] },
    });
    expect((await renderPaper(context, main, 'name-cards.docx')).ok).toBe(true);
    expect((await rows()).get('name-cards')?.missing.map((m) => m.char)).toEqual(['\u{2FFFF}']);
  });

  it('the seating waits for a venue', async () => {
    const { db } = opened();
    await db.sitting.updateMany({ where: { meetingId: main }, data: { venueId: null } });
    const refused = await renderPaper(await demoContext(db, 'office'), main, 'seating.pdf');
    expect(refused).toEqual({ ok: false, refusal: { kind: 'blocked', codes: ['papers.no-venue'] } });
    expect((await rows()).get('seating')?.blocked).toEqual({ kind: 'blocked', codes: ['papers.no-venue'] });
  });
});

/** A paper's words with its names as they are written: spaced to three squares, or parted at the dot, on paper. */
const unparted = (paragraphs: readonly string[]): string =>
  paragraphs.join('\n').replaceAll('\u3000', '').replaceAll('·\n', '·');

describe('who may print', () => {
  it('leaves what leaders answered to those who asked them', async () => {
    const { db } = opened();
    for (const role of ['leader', 'liaison'] as const) {
      const refused = await renderPaper(await demoContext(db, role), main, 'opinions.pdf');
      expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
    }
    const leader = await renderPaper(await demoContext(db, 'leader'), main, 'pack.zip');
    if (!leader.ok) throw new Error(JSON.stringify(leader.refusal));
    expect(Object.keys(unzipSync(leader.value.bytes)).join()).not.toContain('征求意见');
  });

  it('leaves what people eat to those who see to it: counts on one sheet, names on another', async () => {
    const { db } = opened();
    const pages = value(await viewPaper(await demoContext(db, 'office'), main, 'meals')).pages;
    expect(pages).toHaveLength(2);
    const text = readWordParagraphs((await file('meals.docx')).bytes);
    const eaters = await db.person.findMany({
      where: { diet: { not: '' }, attendances: { some: { meetingId: main } } },
    });
    expect(eaters.length).toBeGreaterThan(0);
    const words = text.ok ? unparted(text.value) : '';
    for (const { name, diet } of eaters)
      expect([words.includes(name), words.includes(diet)]).toEqual([true, true]);
    for (const role of ['leader', 'liaison'] as const) {
      const context = await demoContext(db, role);
      expect(await renderPaper(context, main, 'meals.pdf')).toMatchObject({
        refusal: { kind: 'not-allowed' },
      });
    }
  });

  it('counts whose needs stay inside and names them on no paper', async () => {
    const { db } = opened();
    const [hidden, ...others] = await db.person.findMany({
      where: { diet: { not: '' }, attendances: { some: { meetingId: main } } },
    });
    if (!hidden) throw new Error('nobody eats anything special');
    const counts = async () =>
      value(await viewPaper(await demoContext(db, 'office'), main, 'meals')).pages[0];
    const before = await counts();
    await db.person.update({ where: { id: hidden.id }, data: { needsUse: 'inside' } });
    const wordsOf = async (): Promise<string> => {
      const text = readWordParagraphs((await file('meals.docx')).bytes);
      return text.ok ? unparted(text.value) : '';
    };
    const words = await wordsOf();
    expect(words).not.toContain(hidden.name);
    for (const { name } of others) expect(words).toContain(name);
    expect(words).toContain('另有 1 人');
    expect(await counts()).toEqual(before);
    await db.person.updateMany({ data: { needsUse: 'inside' } });
    expect(await wordsOf()).toContain(`另有 ${others.length + 1} 人`);
  });

  it('leaves whom a vote is about to those inside, until it has been held', async () => {
    const { db } = opened();
    const liaison = await demoContext(db, 'liaison');
    await db.agendaItem.updateMany({
      where: { meetingId: main },
      data: { departmentId: liaison.actor.bodyId },
    });
    const asked = async (name: string) => {
      const file = await renderPaper(liaison, main, name);
      return file.ok ? 'given' : file.refusal.kind;
    };
    expect(await asked('agenda.pdf')).toBe('given');
    for (const paper of ['script', 'running-order', 'results', 'minutes'])
      expect(await asked(`${paper}.pdf`), paper).toBe('not-allowed');
    await db.meeting.update({ where: { id: main }, data: { state: 'closed' } });
    expect(await asked('script.pdf')).toBe('given');
  });

  it('says that there is no ballot where nothing is voted on in secret', async () => {
    const office = await demoContext(opened().db, 'office');
    expect(await renderPaper(office, main, 'ballots.pdf')).toEqual({
      ok: false,
      refusal: { kind: 'blocked', codes: ['papers.no-ballot'] },
    });
  });

  it.each([
    ['admin', true],
    ['office', true],
    ['leader', true],
  ] as const)('%s: %s', async (role, may) => {
    expect((await renderPaper(await demoContext(opened().db, role), main, 'agenda.pdf')).ok).toBe(may);
  });

  it('a liaison only what concerns their body', async () => {
    const context = await demoContext(opened().db, 'liaison');
    const stranger = { ...context, actor: { ...context.actor, bodyId: 'court' } };
    const refused = await renderPaper(stranger, main, 'agenda.pdf');
    expect(refused.ok ? null : refused.refusal.kind).toBe('not-allowed');
  });

  it('nobody a classified meeting', async () => {
    const { db } = opened();
    await db.meeting.update({ where: { id: main }, data: { secrecy: 'classified' } });
    expect(await renderPaper(await demoContext(db, 'admin'), main, 'agenda.pdf')).toEqual({
      ok: false,
      refusal: { kind: 'classified' },
    });
  });

  it('a file that does not exist is not found', async () => {
    const context = await demoContext(opened().db, 'office');
    expect(await renderPaper(context, main, 'menu.pdf')).toEqual({
      ok: false,
      refusal: { kind: 'not-found', what: 'file' },
    });
    const none = await renderPaper(context, 'nowhere', 'agenda.pdf');
    expect(none.ok ? null : none.refusal.kind).toBe('not-found');
  });
});

describe('what was printed', () => {
  it('is remembered with who and when, and is not stale until it says something else', async () => {
    expect((await rows()).get('agenda')?.printed).toBeNull();
    await file('agenda.pdf');
    expect((await rows()).get('agenda')?.printed).toEqual({
      by: '温玥',
      at: new Date(demoNow.epochMilliseconds).toISOString(),
      stale: false,
      changed: 0,
      parts: [],
      units: [],
    });
    const { db } = opened();
    const item = await db.agendaItem.findFirstOrThrow({ where: { meetingId: main, kind: 'report' } });
    await db.agendaItem.update({ where: { id: item.id }, data: { title: '听取和审议另一件事的报告' } });
    expect((await rows()).get('agenda')?.printed).toMatchObject({
      stale: true,
      changed: 1,
      parts: ['听取和审议另一件事的报告'],
    });
  });

  it('stands in the history with what was sent to the leaders, newest first', async () => {
    await file('agenda.pdf');
    const view = await viewPapers(await demoContext(opened().db, 'office'), main);
    if (!view.ok) throw new Error(JSON.stringify(view.refusal));
    const [printed, sent] = view.value.history;
    expect(printed).toMatchObject({ kind: 'printed', papers: [{ artefact: 'agenda', current: true }] });
    expect(sent).toMatchObject({ kind: 'sent', round: 1 });
  });

  it('does not go stale because it is another day, or set in another size', async () => {
    const { db } = opened();
    const context = await demoContext(db, 'office');
    await renderPaper(context, main, 'notice.pdf');
    await renderPaper(context, main, 'script.pdf', { ...usualOptions, size: 22 });
    const later = { ...context, now: context.now.add({ hours: 30 }) };
    const view = await viewPapers(later, main);
    const stale = view.ok ? view.value.rows.filter((r) => r.printed?.stale).map((r) => r.artefact) : null;
    expect(stale).toEqual([]);
  });

  it('an agenda is kept for comparison with later drafts; a script is not', async () => {
    const { db } = opened();
    await file('script.pdf');
    expect(await db.agendaSnapshot.count({ where: { meetingId: main } })).toBe(0);
    await file('agenda.pdf');
    expect((await db.agendaSnapshot.findFirstOrThrow({ where: { meetingId: main } })).occasion).toBe(
      'printing',
    );
  });

  it('name cards taken out are not yet on the table: somebody says so, card by card', async () => {
    const { db } = opened();
    const context = await demoContext(db, 'office');
    const cards = async () => {
      const view = await viewCards(context, main, { ...usualOptions, personId: '' });
      if (!view.ok) throw new Error(JSON.stringify(view.refusal));
      return view.value;
    };
    const before = await cards();
    await renderPaper(context, main, 'name-cards.pdf');
    await renderPaper(context, main, 'pack.zip');
    expect((await cards()).lastPrint).toEqual(before.lastPrint);
    const all = before.rows.map(({ personId }) => personId);
    expect((await markCardsPrinted(context, { meetingId: main, personIds: all })).ok).toBe(true);
    expect((await cards()).rows.every(({ change }) => change === null)).toBe(true);
  });

  it('a few cards printed again leave the others as they were', async () => {
    const { db } = opened();
    const context = await demoContext(db, 'office');
    const view = await viewCards(context, main, { ...usualOptions, personId: '' });
    const all = view.ok ? view.value.rows.map(({ personId }) => personId) : [];
    const mark = (personIds: readonly string[]) =>
      markCardsPrinted(context, { meetingId: main, personIds: [...personIds] });
    await mark(all);
    const people = await db.person.findMany({ where: { name: { in: ['谷翯', '蔺舒'] } } });
    for (const { id } of people)
      await db.person.update({ where: { id }, data: { name: `欧阳${id.slice(-2)}` } });
    expect((await rows()).get('name-cards')?.printed?.changed).toBe(2);
    await mark([people[0]?.id ?? '']);
    expect((await rows()).get('name-cards')?.printed).toMatchObject({ stale: true, changed: 1 });
    await mark([people[1]?.id ?? '']);
    expect((await rows()).get('name-cards')?.printed).toMatchObject({ stale: false, changed: 0 });
  });

  it('looking at a paper remembers nothing', async () => {
    const { db } = opened();
    const context = await demoContext(db, 'office');
    expect((await viewPaper(context, main, 'agenda')).ok).toBe(true);
    expect(await db.printing.count()).toBe(0);
  });
});

describe('the preview', () => {
  it('has the pages of the print; a script with open doubts is a draft', async () => {
    const context = await demoContext(opened().db, 'office');
    const view = await viewPaper(context, main, 'script');
    if (!view.ok) throw new Error(JSON.stringify(view.refusal));
    expect(view.value.pages.length).toBeGreaterThan(4);
    expect(view.value.pages[0]).toContain('data-ref="passage:');
    // Whoever asked for leave that nobody has approved yet would be counted aloud as on leave.
    expect(view.value.doubts).toBe(1);
    expect(view.value.pages[0]).toContain('（草稿）');
    await opened().db.attendance.updateMany({
      where: { meetingId: main, person: { name: '苏静宜' } },
      data: { leave: { kind: 'sick', reason: '', approved: true } },
    });
    const settled = await viewPaper(context, main, 'script');
    if (!settled.ok) throw new Error(JSON.stringify(settled.refusal));
    expect(settled.value.doubts).toBe(0);
    // Nobody has decided yet about an objection to one of its items.
    expect(settled.value.pages[0]).toContain('（草稿）');
    await opened().db.opinion.deleteMany();
    const agreed = await viewPaper(context, main, 'script');
    if (!agreed.ok) throw new Error(JSON.stringify(agreed.refusal));
    expect(agreed.value.isDraft).toBe(false);
    expect(agreed.value.pages[0]).not.toContain('（草稿）');
  });
});

describe('the calendar', () => {
  it('has one event a sitting, in the office’s zone, tentative while leaders are asked', async () => {
    const text = strFromU8((await file('meeting.ics')).bytes).replace(/\r\n /g, '');
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(1);
    expect(text).toContain('UID:demo-main-sitting@huiqian');
    expect(text).toContain('DTSTART;TZID=Asia/Shanghai:2026');
    expect(text).toContain('STATUS:TENTATIVE');
    expect(text).toContain('一、决定人事任免事项');
  });
});

describe('the pack', () => {
  it('holds everything in the order of use, with a cover, and remembers every paper but the cards', async () => {
    const pack = await file('pack.zip');
    const names = Object.keys(unzipSync(pack.bytes)).sort((a, b) => (a < b ? -1 : 1));
    expect(names.filter((name) => !name.includes('/'))).toEqual([
      '00 目录.pdf',
      '01 征求意见汇总.pdf',
      '02 分工表.pdf',
      '03 会议通知.pdf',
      '04 商请函.pdf',
      '05 议程.pdf',
      '06 日程.pdf',
      '07 名单.pdf',
      '08 会序.pdf',
      '09 主持词.pdf',
      '10 主持词（工作本）.pdf',
      '11 会务流程单.pdf',
      '12 座次图.pdf',
      '13 席卡.pdf',
      '14 座位号签、桌签.pdf',
      '15 文件标签.pdf',
      '16 签到表.pdf',
      '17 用餐表.pdf',
      '18 表决结果报告单.pdf',
      '19 检查单.pdf',
      '20 纪要（待填）.pdf',
      '21 日历.ics',
    ]);
    expect(names.filter((name) => name.startsWith('Word 稿/')).length).toBe(papers.length);
    const unsaid = [...(await rows()).values()].filter((row) => row.printed === null || row.printed.stale);
    expect(unsaid.map(({ artefact }) => artefact)).toEqual(['name-cards']);
  });

  it('is sent paper by paper and remembered only by who takes it to the end', async () => {
    const { db } = opened();
    const pack = await openPack(await demoContext(db, 'office'), main);
    if (!pack.ok) throw new Error(JSON.stringify(pack.refusal));
    const { parts } = pack.value;
    const whole = await file('pack.zip');
    await db.printing.deleteMany();
    const first: Uint8Array[] = [];
    while (first.length < 4) first.push((await parts.next()).value ?? new Uint8Array());
    expect(Buffer.concat(first)).toEqual(
      Buffer.from(whole.bytes.subarray(0, Buffer.concat(first).byteLength)),
    );
    await parts.return();
    expect((await parts.next()).done).toBe(true);
    expect(await db.printing.count()).toBe(0);
  });

  it('is refused before its first part where a character would print as nothing', async () => {
    const { db } = opened();
    await db.agendaItem.updateMany({
      where: { meetingId: main, position: 0 },
      data: { title: '关于󰀀的报告' },
    });
    expect(await openPack(await demoContext(db, 'office'), main)).toMatchObject({
      ok: false,
      refusal: { kind: 'missing-glyphs' },
    });
  });
});

describe('fingerprints', () => {
  it('change with the day for papers that carry one and for no other', async () => {
    const judged = await openForPaper(await demoContext(opened().db, 'office'), main);
    if (!judged.ok) throw new Error(JSON.stringify(judged.refusal));
    const on = async (artefact: Artefact, day: string) =>
      composePaper(artefact, {
        judged: judged.value,
        options: usualOptions,
        on: Temporal.PlainDate.from(day),
      });
    const dated: Artefact[] = [];
    for (const artefact of artefacts) {
      const [one, other] = [await on(artefact, '2026-09-01'), await on(artefact, '2026-09-12')];
      if (JSON.stringify(one) !== JSON.stringify(other)) dated.push(artefact);
    }
    // The demo's main meeting is no 主任会议, whose minutes alone are dated.
    expect([...dated, 'minutes']).toEqual([...datedPapers]);
  });
});
