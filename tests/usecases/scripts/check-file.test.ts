import { beforeEach, describe, expect, it } from 'vitest';
import type { MeetingId } from '#lib/domain/id.ts';
import type { Context } from '#lib/usecases/context.ts';
import { loadDossier } from '#lib/usecases/dossiers/load-dossier.ts';
import { buildScript } from '#lib/usecases/scripts/build-script.ts';
import { checkFinishedScript, judgeFileDoubt } from '#lib/usecases/scripts/check-file.ts';
import { cleanTexts } from '#tests/domain/scripts/seeded/clean.ts';
import { faultsIn } from '#tests/domain/scripts/seeded/faults.ts';
import { doubtsIn, seenIn, told } from '#tests/domain/scripts/seeded/measure.ts';
import { demoContext, loadDemoOffice } from '#tests/support/demo-office.ts';
import { testDatabase } from '#tests/support/test-database.ts';
import { value } from '#tests/support/value.ts';

const database = testDatabase();
const meetingId = 'demo-main';
let office: Context;

beforeEach(async () => {
  const { db } = database();
  await loadDemoOffice(db);
  office = await demoContext(db, 'office');
});

const check = async (text: string) =>
  value(await checkFinishedScript(office, { meetingId, script: { text } }));
const doubt = '请监司办主任翟翃同志发言。';

describe('a doubt about a finished text', () => {
  it('is closed by name with a word why, and stays closed wherever its passage moves', async () => {
    const { findings, paragraphs } = await check(`各位委员：\n${doubt}`);
    const found = findings.find(({ code }) => code === 'script.name-misspelt');
    expect(found).toMatchObject({
      facts: { near: '翟翀' },
      waiver: null,
      at: { line: 'paragraph.2', text: '翟翃' },
    });
    const { key: findingKey = '', stamp = '' } = found ?? {};
    const input = { meetingId, paragraphs: [...paragraphs], findingKey, stamp, reason: '户籍名' };
    const after = value(await judgeFileDoubt(office, input));
    const closed = { reason: '户籍名', by: office.actor.name, at: '2026-09-11T06:32:00.000Z' };
    expect(after.findings.find(({ key }) => key === findingKey)?.waiver).toEqual(closed);
    const again = await check(`各位委员：\n大家好。\n${doubt}`);
    expect(again.findings.find(({ key }) => key === findingKey)).toMatchObject({
      waiver: closed,
      at: { line: 'paragraph.3' },
    });
  });

  it('is asked again once its passage is changed, or opened again by hand', async () => {
    const { findings, paragraphs } = await check(doubt);
    const { key: findingKey = '', stamp = '' } =
      findings.find(({ code }) => code === 'script.name-misspelt') ?? {};
    const input = { meetingId, paragraphs: [...paragraphs], findingKey, stamp };
    value(await judgeFileDoubt(office, { ...input, reason: '户籍名' }));
    const changed = await check(`${doubt}谢谢。`);
    expect(changed.findings.find(({ code }) => code === 'script.name-misspelt')?.waiver).toBeNull();
    const opened = value(await judgeFileDoubt(office, { ...input, reason: null }));
    expect(opened.findings.find(({ key }) => key === findingKey)?.waiver).toBeNull();
  });

  it('is not closed where it is not there, is statutory, or by somebody who may not', async () => {
    const { findings, paragraphs } = await check(`${doubt}\n我宣誓：忠于中华人民共和国宪法，维护宪法。`);
    const of = (code: string) => findings.find((f) => f.code === code);
    const close = (context: Context, found = of('script.name-misspelt'), text = [...paragraphs]) =>
      judgeFileDoubt(context, {
        ...{ meetingId, paragraphs: text, reason: '核过' },
        ...{ findingKey: found?.key ?? '', stamp: found?.stamp ?? '' },
      });
    expect(await close(office, undefined, ['别的话。'])).toMatchObject({ refusal: { kind: 'not-found' } });
    expect(await close(office, of('script.oath-differs'))).toMatchObject({ refusal: { kind: 'blocked' } });
    const liaison = await demoContext(database().db, 'liaison');
    expect(await close(liaison)).toMatchObject({ ok: false });
  });

  it('is not raised about what must not be here, and a text without words is none', async () => {
    expect(await checkFinishedScript(office, { meetingId, script: { text: '机密★1年' } })).toMatchObject({
      refusal: { kind: 'classified' },
    });
    expect(await checkFinishedScript(office, { meetingId, script: { text: ' \n ' } })).toMatchObject({
      refusal: { kind: 'invalid' },
    });
  });
});

describe('the meetings of the demo office', () => {
  it.each(['demo-main', 'demo-chairpersons', 'demo-previous'])(
    'have texts without a doubt, and every third fault planted in them is found: %s',
    async (id) => {
      const dossier = value(await loadDossier(office, id as MeetingId));
      const script = value(await buildScript(dossier, 'zh-CN'));
      const measure = { script, oath: script.oath };
      const oath = script.oath.current.text;
      let state = 7;
      const dice = (n: number): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return n === 0 ? 0 : Math.floor((state / 2 ** 32) * n);
      };
      const texts = await cleanTexts(dossier, script, oath);
      for (const { name, paragraphs } of texts)
        expect([
          name,
          doubtsIn(dossier, paragraphs, measure).map(({ code, at }) => `${code} ${at?.text ?? ''}`),
        ]).toEqual([name, []]);
      const wrong: string[] = [];
      for (const { name, paragraphs } of texts.filter(({ name }) => /printed|said again/.test(name))) {
        for (const seed of faultsIn({ dossier, oath, dice }, paragraphs).filter((_, at) => at % 3 === 0)) {
          const outcome = seenIn(dossier, seed, measure);
          if (!outcome.mended || outcome.extra.length > 0) wrong.push(told(name, seed, outcome));
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});
