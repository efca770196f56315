import { beforeEach, describe, expect, it } from 'vitest';
import type { Role } from '#lib/domain/access/can.ts';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import { editDispatch } from '#lib/usecases/papers/edit-dispatch.ts';
import { type EditDispatchInput, editDispatchInput } from '#lib/usecases/papers/input.ts';
import { viewPaper } from '#lib/usecases/papers/queries.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const main = 'demo-main';
beforeEach(async () => {
  await loadDemoOffice(opened().db);
});

function input(change: Partial<EditDispatchInput> = {}): EditDispatchInput {
  return editDispatchInput.parse({
    ...{ meetingId: main, artefact: 'notice', basedOn: 0, headed: true, code: '云人办发', year: '2026' },
    ...{
      sequence: '12',
      addressees: '',
      copies: '区委办公室',
      attachments: '会议议程（草案）\n\n列席人员名单',
    },
    ...{ sealed: true, datedOn: '2026-09-14', issuedOn: '' },
    ...change,
  });
}

async function edit(change: Partial<EditDispatchInput> = {}, role: Role = 'office') {
  return editDispatch(await demoContext(opened().db, role), input(change));
}

async function view(artefact: 'notice' | 'letter' | 'minutes' | 'agenda', meetingId = main) {
  const seen = await viewPaper(await demoContext(opened().db, 'office'), meetingId, artefact);
  if (!seen.ok) throw new Error(JSON.stringify(seen.refusal));
  return seen.value.dispatch;
}

/** A meeting of the demo other than the main one. */
async function anotherMeeting(type?: string): Promise<string> {
  const where = { id: { not: main }, secrecy: { not: 'classified' }, ...(type ? { type } : {}) };
  return (await opened().db.meeting.findFirstOrThrow({ where, orderBy: { id: 'asc' } })).id;
}

describe('the number of a paper', () => {
  it('is kept, audited, and stands on the paper', async () => {
    expect(await view('notice')).toMatchObject({ headed: false, sequence: null, version: 0, proposed: null });
    expect(await edit()).toEqual({ ok: true, value: { version: 1 } });
    expect(await view('notice')).toMatchObject({ headed: true, sequence: 12, version: 1 });
    const file = await renderPaper(await demoContext(opened().db, 'office'), main, 'notice.docx');
    const text = file.ok ? readWordParagraphs(file.value.bytes) : file;
    const words = text.ok ? text.value.join('\n') : '';
    expect(words).toContain('云人办发〔2026〕12号');
    expect(words).toContain('2.列席人员名单');
    expect(words).toContain('抄送：区委办公室。');
    const event = await opened().db.auditEvent.findFirst({ where: { action: 'edit-dispatch' } });
    expect(event?.after).toMatchObject({ code: '云人办发', sequence: 12, datedOn: '2026-09-14' });
  });

  it('is given once in an office', async () => {
    const other = await anotherMeeting();
    await edit();
    const taken = await edit({ meetingId: other });
    expect(taken).toEqual({
      ok: false,
      refusal: { kind: 'invalid', faults: [{ path: 'sequence', code: 'number-given' }] },
    });
    expect(await edit({ meetingId: other, year: 2025 })).toMatchObject({ ok: true });
  });

  it('is proposed one after the highest of its code and year', async () => {
    const other = await anotherMeeting();
    await edit();
    await edit({ artefact: 'letter', code: '云人办函', sequence: 3 });
    expect(await view('notice', other)).toMatchObject({
      proposed: { code: '云人办发', year: 2026, next: 13 },
    });
    expect((await view('notice', other))?.series).toMatchObject([
      { code: '云人办发', year: 2026, last: 12, next: 13 },
      { code: '云人办函', year: 2026, last: 3, next: 4 },
    ]);
  });

  it('of other papers is not a leader’s to see', async () => {
    const other = await anotherMeeting();
    await edit();
    const seen = await viewPaper(await demoContext(opened().db, 'leader'), other, 'notice');
    expect(seen.ok && seen.value.dispatch).toMatchObject({ series: [], proposed: null, mayEdit: false });
    expect((await view('notice', other))?.series).toHaveLength(1);
  });

  it('goes back when the paper loses its red head', async () => {
    const other = await anotherMeeting();
    await edit();
    expect(await edit({ headed: false, basedOn: 1 })).toMatchObject({ ok: true });
    expect(await view('notice')).toMatchObject({ headed: false, sequence: null });
    expect(await edit({ meetingId: other })).toMatchObject({ ok: true });
  });

  it('is not saved over a colleague’s', async () => {
    await edit();
    const first = await edit({ sequence: 13, basedOn: 1 });
    expect(first).toMatchObject({ ok: true });
    const second = await edit({ sequence: 14, basedOn: 1 });
    expect(second).toMatchObject({
      ok: false,
      refusal: {
        kind: 'stale',
        what: 'dispatch',
        current: { sequence: 13, version: 2 },
        yours: { sequence: 14 },
      },
    });
    expect(await edit({ sequence: 15, basedOn: 0 })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
  });

  it('needs the code of the office, but not in minutes', async () => {
    expect(() => input({ code: '' })).toThrow('code-missing');
    const meetingId = await anotherMeeting('chairpersons');
    expect(await edit({ meetingId, artefact: 'minutes', code: '', sequence: 9 })).toMatchObject({ ok: true });
    expect(await view('minutes', meetingId)).toMatchObject({ sequence: 9, optionalHead: false });
  });

  it('is of notice, letter and a 主任会议’s minutes, of nothing else', async () => {
    expect(await view('agenda')).toBeNull();
    expect(await view('minutes')).toBeNull();
    expect(await edit({ artefact: 'minutes' })).toMatchObject({ ok: false, refusal: { kind: 'not-found' } });
  });

  it('is not a leader’s to give', async () => {
    expect(await edit({}, 'leader')).toMatchObject({ ok: false, refusal: { kind: 'not-allowed' } });
  });

  it('is refused for a classified meeting', async () => {
    await opened().db.meeting.update({ where: { id: main }, data: { secrecy: 'classified' } });
    expect(await edit()).toMatchObject({ ok: false, refusal: { kind: 'classified' } });
  });
});
