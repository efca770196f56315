import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fontBookOf } from '#lib/documents/fonts/font-book.ts';
import { standardCharacters } from '#lib/domain/people/strokes.ts';
import { ok } from '#lib/domain/result.ts';
import { typeFaces } from '#lib/domain/wording/house-style.ts';
import { fontShelf, readFontShelf } from '#lib/gateways/fonts.ts';
import type { Context } from '#lib/usecases/context.ts';
import { judgeMeeting } from '#lib/usecases/dossiers/judge-dossier.ts';
import { removeFont, uploadFont } from '#lib/usecases/fonts/commands.ts';
import { viewFonts } from '#lib/usecases/fonts/queries.ts';
import { isDrawn } from '#lib/usecases/papers/drawn.ts';
import { renderPaper } from '#lib/usecases/papers/render-paper.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { withRights } from '#tests/support/font-files.ts';
import { testDatabase } from '#tests/support/test-database.ts';

const opened = testDatabase();
const main = 'demo-main';
let folder = '';
beforeEach(async () => {
  await loadDemoOffice(opened().db);
  folder = mkdtempSync(join(tmpdir(), 'huiqian-fonts-'));
  vi.stubEnv('HUIQIAN_FONTS', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const kai = () => readFileSync('templates/fonts/kai-light-rare.ttf');
const upload = (context: Context, name: string, bytes: Uint8Array) =>
  uploadFont(context, async () => ok({ name, bytes }));

/** The font with one of its tables full of nonsense. */
function spoiled(font: Uint8Array, tag: string): Uint8Array {
  const bytes = new Uint8Array(font);
  const view = new DataView(bytes.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== tag) continue;
    bytes.fill(0xfe, view.getUint32(at + 8), view.getUint32(at + 8) + view.getUint32(at + 12));
  }
  return bytes;
}

async function seen() {
  const view = await viewFonts(await demoContext(opened().db, 'office'));
  if (!view.ok) throw new Error(view.refusal.kind);
  return view.value;
}

describe("an office's fonts", () => {
  it('are in use from the moment they are put in, say how far they go, and are taken out again', async () => {
    const admin = await demoContext(opened().db, 'admin');
    expect(await upload(admin, 'C:\\fonts\\仿宋_GB2312.ttf', kai())).toEqual(ok({ file: '仿宋_GB2312.ttf' }));
    const own = (await seen()).faces.find((face) => face.own);
    expect(own).toMatchObject({
      ...{ id: 'own-仿宋_GB2312.ttf', parts: [{ role: 'fangsong', place: 1 }] },
      ...{ covered: 1467, embedding: 'installable' },
    });
    expect((await renderPaper(admin, main, 'notice.pdf')).ok).toBe(true);
    expect(await removeFont(admin, { file: '仿宋_GB2312.ttf' })).toEqual(ok({ file: '仿宋_GB2312.ttf' }));
    expect((await seen()).faces.some((face) => face.own)).toBe(false);
    const events = await opened().db.auditEvent.findMany({
      where: { entity: 'font' },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ action }) => action)).toEqual(['add-font', 'remove-font']);
  });

  it('are refused with the reason, and nothing is kept', async () => {
    const admin = await demoContext(opened().db, 'admin');
    const refusals = [
      await upload(admin, '黑体.ttf', withRights(0x0002)),
      await upload(admin, '楷体.ttf', kai().subarray(0, 9000)),
      await upload(admin, '楷体.woff2', kai()),
      await upload(admin, 'Comic.ttf', kai()),
    ];
    expect(refusals.map((each) => !each.ok && 'reason' in each.refusal && each.refusal.reason)).toEqual([
      ...['font.restricted', 'font.damaged', 'font.format', 'font.unknown-name'],
    ]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that lie in the folder and cannot be used are named with the reason', async () => {
    writeFileSync(join(folder, '宋体.ttf'), withRights(0x0100));
    expect((await seen()).refused).toEqual([{ file: '宋体.ttf', fault: 'no-subsetting' }]);
  });

  it.each(['cmap', 'glyf', 'loca', 'hmtx', 'head'])(
    'with a broken table %s are refused, and stop no paper where they were put by hand',
    async (tag) => {
      const admin = await demoContext(opened().db, 'admin');
      const bytes = spoiled(kai(), tag);
      expect(await upload(admin, '仿宋.ttf', bytes)).toMatchObject({ refusal: { reason: 'font.damaged' } });
      writeFileSync(join(folder, '仿宋.ttf'), bytes);
      mkdirSync(join(folder, '黑体.ttf'));
      expect((await renderPaper(admin, main, 'notice.pdf')).ok).toBe(true);
      expect((await seen()).refused).toEqual([
        { file: '仿宋.ttf', fault: 'damaged' },
        { file: '黑体.ttf', fault: 'damaged' },
      ]);
    },
  );

  it('take the place of one of the same name only once that was asked, and are then used at once', async () => {
    const admin = await demoContext(opened().db, 'admin');
    await upload(admin, '楷体.ttf', kai());
    expect(await upload(admin, '楷体.ttf', kai())).toMatchObject({
      refusal: { kind: 'asks', question: 'same-font', facts: { name: '楷体.ttf' } },
    });
    const { stamp } = fontShelf();
    const again = () => Promise.resolve(ok({ name: '楷体.ttf', bytes: kai(), replaces: true }));
    expect((await uploadFont(admin, again)).ok).toBe(true);
    expect(fontShelf().stamp).not.toBe(stamp);
    const events = await opened().db.auditEvent.findMany({
      where: { entity: 'font' },
      orderBy: { seq: 'asc' },
    });
    expect(events.map(({ before }) => before)).toEqual([null, { file: '楷体.ttf' }]);
  });

  it('are put in and taken out by the administrator alone; who else asks is not even read', async () => {
    const office = await demoContext(opened().db, 'office');
    const receive = vi.fn();
    expect(await uploadFont(office, receive)).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect(receive).not.toHaveBeenCalled();
    expect(await removeFont(office, { file: 'x.ttf' })).toMatchObject({ refusal: { kind: 'not-allowed' } });
    expect((await viewFonts(await demoContext(opened().db, 'leader'))).ok).toBe(false);
  });

  it('never lead out of their folder', async () => {
    const admin = await demoContext(opened().db, 'admin');
    await upload(admin, '../../楷体.ttf', kai());
    expect(readdirSync(folder)).toEqual(['楷体.ttf']);
    expect(await removeFont(admin, { file: '../楷体.ttf' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
  });
});

describe('a character that no font has', () => {
  /** Private use: no font of ours draws it. */
  const unknown = '\ue123';

  it('is told by name long before anything is printed, and never printed', async () => {
    const { db } = opened();
    const office = await demoContext(db, 'office');
    const { personId } = await db.attendance.findFirstOrThrow({ where: { meetingId: main } });
    await db.person.update({ where: { id: personId }, data: { name: `柯${unknown}` } });
    const judged = await judgeMeeting(office, main);
    const found = judged.ok
      ? judged.value.findings.filter(({ code }) => code === 'papers.missing-glyph')
      : [];
    expect(found).toEqual([
      expect.objectContaining({
        ...{ severity: 'block', waivable: false, place: 'attendance', subjectId: personId },
        facts: { characters: unknown, text: `柯${unknown}` },
      }),
    ]);
    const gap = (await seen()).gaps.flatMap(({ names }) => names).find((each) => each.personId === personId);
    expect(gap).toMatchObject({ characters: [unknown], drawnBy: null });
    expect(await renderPaper(office, main, 'sign-in.pdf')).toMatchObject({
      refusal: { kind: 'missing-glyphs', characters: [`${unknown}（柯${unknown}）`] },
    });
  });

  it('is none of the 8,105 of the standard table, nor of the common marks', () => {
    const book = fontBookOf(readFontShelf('templates/fonts', undefined));
    const marks = [...'、。，；：？！“”‘’（）《》—…·〔〕'];
    const ascii = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));
    const lacking = [...standardCharacters(), ...marks, ...ascii].filter((char) =>
      typeFaces.some((role) => book.face(role, char.codePointAt(0) ?? 0) === undefined),
    );
    expect(standardCharacters().length).toBe(8105);
    expect(lacking).toEqual([]);
    expect([isDrawn('云'), isDrawn('㛃'), isDrawn(unknown)]).toEqual([true, true, false]);
  });
});
