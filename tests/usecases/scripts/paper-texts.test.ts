import { beforeEach, describe, expect, it } from 'vitest';
import { readWordParagraphs } from '#lib/gateways/word-file.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { editPassage, restorePassage, restoreVersion } from '#lib/usecases/scripts/commands.ts';
import { viewText } from '#lib/usecases/scripts/queries.ts';
import { viewTextVersions } from '#lib/usecases/scripts/versions.ts';
import { demoContext, demoNow, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
const paper = 'notice';

beforeEach(async () => {
  await loadDemoOffice(database().db);
});

const later = (minutes = 0): Promise<Context> =>
  demoContext(database().db, 'office', { now: demoNow.add({ minutes }) });

async function text() {
  const view = value(await viewText(await later(), meetingId, paper));
  return { ...view, passages: view.scenes.flatMap((scene) => scene.passages) };
}

async function keyOf(words: string): Promise<string> {
  return (await text()).passages.find((p) => p.text.includes(words))?.key ?? '';
}

async function write(words: string, over: string, kind: 'replace' | 'after' | 'remove' = 'replace') {
  const input = { meetingId, paper, kind, as: 'speech', text: words } as const;
  const passageKey = await keyOf(over);
  const basedOn = (await text()).version;
  return editPassage(await later(1), { ...input, passageKey, basedOn });
}

async function printed(): Promise<string> {
  const file = value(await renderPaper(await later(2), meetingId, 'notice.docx'));
  if (!('bytes' in file)) throw new Error('no file');
  const read = readWordParagraphs(file.bytes as Uint8Array);
  return read.ok ? read.value.join('\n') : '';
}

describe('the text of a notice', () => {
  it('is rewritten, added to and left out in place, and printed so', async () => {
    value(await write('请提前十五分钟入场，凭证件签到。', '签到'));
    value(await write('会议期间请着正装。', '凭证件签到', 'after'));
    const words = await printed();
    expect(words).toContain('请提前十五分钟入场，凭证件签到。\n会议期间请着正装。');
    value(await write('', '着正装', 'remove'));
    expect(await printed()).not.toContain('着正装');
  });

  it('keeps an edit when a fact under it changes, tells it, and takes the new words at once', async () => {
    const venue = await database().db.venue.findFirstOrThrow({
      where: { sittings: { some: { meetingId } } },
    });
    value(await write(`${venue.name}（请走东门）`, venue.address));
    await database().db.venue.update({ where: { id: venue.id }, data: { address: '新址1号' } });
    const moved = (await text()).passages.find((p) => p.moved);
    expect([moved?.text, moved?.generated]).toEqual([
      `${venue.name}（请走东门）`,
      `${venue.name}（新址1号）`,
    ]);
    const { findings } = value(await judgeMeeting(await later(), meetingId));
    const told = findings.filter(({ code }) => code === 'script.edit-over-changed-fact');
    expect(told.map(({ place }) => place)).toEqual(['papers']);
    const { version: basedOn } = await text();
    const key = { meetingId, paper, passageKey: moved?.key ?? '', basedOn } as const;
    value(await restorePassage(await later(3), key));
    expect(await printed()).toContain('新址1号');
  });

  it('has versions of its own, compared and taken back; the script’s stay as they are', async () => {
    value(await write('请准时到会。', '签到'));
    const versions = async (from?: number, to?: number) =>
      value(await viewTextVersions(await later(4), meetingId, { paper, from, to }));
    const seen = await versions();
    expect(seen.versions.map(({ number, edits }) => [number, edits])).toEqual([
      [2, 1],
      [1, 0],
    ]);
    expect(seen.changes).toHaveLength(1);
    const script = value(await viewTextVersions(await later(), meetingId, { paper: 'script' })).versions
      .length;
    value(await restoreVersion(await later(5), { meetingId, paper, number: 1, basedOn: seen.basedOn }));
    expect((await text()).editedPassages).toBe(0);
    expect(
      value(await viewTextVersions(await later(), meetingId, { paper: 'script' })).versions,
    ).toHaveLength(script);
  });

  it('is not saved over what a colleague saved first', async () => {
    const passageKey = await keyOf('签到');
    const { version: basedOn } = await text();
    value(await write('先存的。', '签到'));
    const input = { meetingId, paper, kind: 'replace', as: 'speech', text: '后存的。' } as const;
    expect(await editPassage(await later(6), { ...input, passageKey, basedOn })).toMatchObject({
      ok: false,
      refusal: { kind: 'stale', what: 'script' },
    });
    const leader = await demoContext(database().db, 'leader');
    expect(await editPassage(leader, { ...input, passageKey, basedOn })).toMatchObject({
      ok: false,
      refusal: { kind: 'not-allowed' },
    });
  });
});
