import { unzipSync } from 'fflate';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, it } from 'vitest';
import { composePackList } from '#lib/documents/compose/pack-list.ts';
import type { Role } from '#lib/domain/access/can.ts';
import type { MeetingId } from '#lib/domain/id.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { loadDossier } from '#lib/usecases/dossiers/load-dossier.ts';
import { draftOptions, usualOptions } from '#lib/usecases/papers/input.ts';
import { viewPaper, viewPapers } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { waiveFinding } from '#lib/usecases/rehearsals/commands.ts';
import { seatNewcomers } from '#lib/usecases/seating/commands.ts';
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

  it('is still one after the day went by, for what a leader said and for the day itself', async () => {
    const later = { ...(await office()), now: Temporal.Instant.from('2026-11-27T09:00+08:00') };
    const { findings } = value(await judgeMeeting(later, main));
    expect(findings.map(({ code }) => code)).toEqual(['meeting.lapsed', 'consultation.objection-undecided']);
    expect(value(await renderPaper(later, main, 'agenda.pdf', draftOptions)).isDraft).toBe(true);
    await opened().db.opinion.deleteMany();
    const { rows } = value(await viewPapers(later, main));
    const final = rows.filter(({ isDraft }) => !isDraft).map(({ artefact }) => artefact);
    expect(final.filter((artefact) => !['checklist', 'opinions'].includes(artefact))).toEqual([]);
  });

  it('is a chart on which somebody sits as suggested, until the seats are confirmed', async () => {
    for (const name of ['seating.pdf', 'seat-labels.pdf', 'seating.svg'])
      expect((await take(name)).isDraft, name).toBe(true);
    const row = async () =>
      value(await viewPapers(await office(), main)).rows.find(({ artefact }) => artefact === 'seating');
    expect(await row()).toMatchObject({ isDraft: true, lacks: ['confirmed-seats'] });
    const { seatingVersion: basedOn } = await opened().db.meeting.findUniqueOrThrow({ where: { id: main } });
    value(await seatNewcomers(await office(), { meetingId: main, basedOn }));
    expect(await row()).toMatchObject({ isDraft: false, lacks: [] });
  });

  it('is none where the office set aside that seats are only suggested', async () => {
    const { findings } = value(await judgeMeeting(await office(), main));
    const found = findings.find(({ code }) => code === 'seating.newcomers');
    const { key: findingKey, stamp = '' } = found as NonNullable<typeof found>;
    const reason = '就按建议坐';
    value(await waiveFinding(await office(), { meetingId: main, findingKey, stamp, reason }));
    expect((await drafts()).has('seating')).toBe(false);
  });

  it('is a chart with suggested seats of a meeting that was cancelled, which no rule reads', async () => {
    await opened().db.meeting.update({ where: { id: main }, data: { state: 'cancelled' } });
    for (const name of ['seating.pdf', 'seat-labels.pdf'])
      expect((await take(name)).isDraft, name).toBe(true);
    expect(await opened().db.printing.count()).toBe(0);
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

  it('leaves out what waits for a venue, and says so on its cover', async () => {
    await opened().db.sitting.updateMany({ where: { meetingId: main }, data: { venueId: null } });
    const names = Object.keys(unzipSync((await take('pack.zip')).bytes)).join();
    expect(names).toContain('议程');
    expect(names).not.toContain('座次');
    expect(names).not.toContain('座签');
    const dossier = value(await loadDossier(await office(), main as MeetingId));
    const cover = composePackList(dossier, { files: [], unplaced: ['座次图', '座签'] }, 'zh-CN');
    expect(JSON.stringify(cover.blocks.at(-1))).toContain('未收入：座次图、座签（会议还没有定会场）');
  });
});

describe('a paper that lacks what it is made from', () => {
  const chairpersons = 'demo-chairpersons';
  const rowOf = async (name: string) =>
    value(await viewPapers(await office(), chairpersons)).rows.find(({ artefact }) => artefact === name);

  it('is a draft though nothing in it is wrong', async () => {
    const { db } = opened();
    await db.sitting.updateMany({ where: { meetingId: chairpersons }, data: { venueId: null } });
    await db.meeting.update({ where: { id: chairpersons }, data: { state: 'tentative' } });
    expect(await rowOf('agenda')).toMatchObject({ lacks: [], toMend: [], isDraft: false });
    await db.agendaItem.deleteMany({ where: { meetingId: chairpersons } });
    expect(await rowOf('agenda')).toMatchObject({ lacks: ['matters'], toMend: [], isDraft: true });
    expect((await rowOf('notice'))?.lacks).toEqual(['matters', 'place']);
  });

  it('is a ballot on nobody, until it is written down who is appointed', async () => {
    const { db } = opened();
    const rows = ['ballots', 'tally', 'results'] as const;
    const [item] = await db.agendaItem.findMany({ where: { meetingId: main, kind: 'appointment' } });
    const { id = '', motions } = item ?? {};
    await db.opinion.deleteMany();
    const lacks = async () => {
      const { rows: all } = value(await viewPapers(await office(), main));
      return rows.map((name) => all.find(({ artefact }) => artefact === name)?.lacks);
    };
    const named = { motions: motions ?? [], vote: 'secret-ballot' } as const;
    await db.agendaItem.update({ where: { id }, data: named });
    expect(await lacks()).toEqual([[], [], []]);
    await db.agendaItem.update({ where: { id }, data: { motions: [], vote: 'secret-ballot' } });
    expect(await lacks()).toEqual([['motions'], ['motions'], ['motions']]);
    for (const name of ['ballots.docx', 'tally.docx', 'results.docx']) {
      const file = await take(name);
      expect([file.isDraft, file.fileName.includes(MARK)], name).toEqual([true, true]);
      expect(heads(file.bytes).join(), name).toContain(MARK);
    }
    expect((await take('roster.docx')).isDraft).toBeUndefined();
    // Raised hands need no ballot; what is decided is reported all the same.
    await db.agendaItem.update({ where: { id }, data: { vote: 'show-of-hands' } });
    expect(await lacks()).toEqual([undefined, undefined, ['motions']]);
  });
});
