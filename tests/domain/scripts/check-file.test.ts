import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import { checkScriptFile } from '#lib/domain/scripts/check-script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf, seen } from './a-script.ts';

let dossier: Dossier;
let oath: OathTexts;
let paragraphs: readonly string[];
beforeAll(async () => {
  dossier = await aDossier();
  oath = await oathTexts();
  const script = await scriptOf(dossier);
  paragraphs = script.scenes.flatMap((scene) => [
    scene.title,
    ...scene.passages.map((p) => (p.kind === 'cue' ? `〔${p.text}〕` : p.text)),
  ]);
});

function check(change: (paragraphs: readonly string[]) => readonly string[]) {
  return checkScriptFile(dossier, change(paragraphs), oath);
}

const replaced = (from: string, to: string) => (all: readonly string[]) =>
  all.map((p) => p.replaceAll(from, to));

describe('a finished file', () => {
  it('that says what the script says has nothing against it, blanks or no blanks', () => {
    expect(check((all) => all)).toEqual([]);
    expect(check((all) => all.map((p) => p.replace(/[⟦⟧]/g, '')))).toEqual([]);
  });

  it('without an item', () => {
    const title = '听取和审议区人民政府关于2025年度环境状况和环境保护目标完成情况的报告';
    expect(seen(check(replaced(title, '环保报告')))).toEqual(['script.item-not-announced environment']);
  });

  it('with two items changed over names both by what stands out of place', () => {
    const turned = check((all) => {
      const at = (part: string) => all.findIndex((p) => p.includes(part));
      const [first, second] = [at('会议进行第一项'), at('会议进行第二项')];
      return all.map(
        (p, index) => (index === first ? all[second] : index === second ? all[first] : p) as string,
      );
    });
    expect(seen(turned).filter((s) => s.startsWith('script.item'))).toEqual([
      'script.item-out-of-order accounts',
    ]);
  });

  it('with a wrong number before an item', () => {
    const findings = check(replaced('会议进行第三项', '会议进行第四项'));
    expect(findings.map((f) => [f.code, f.subjectId, f.facts.written])).toEqual([
      ['script.item-number-differs', 'audit', '第四项'],
    ]);
  });

  it('with a reporter misspelt names the fault twice: who is missing, and who is not there', () => {
    expect(seen(check(replaced('项玥', '项钥'))).map((s) => s.split(' ')[0])).toEqual([
      'script.name-misspelt',
      'script.reporter-not-named',
    ]);
  });

  it('with an old number, weekday, count, year and result', () => {
    const findings = check((all) => [
      ...all,
      '第四届常委会第三十一次会议',
      '9月23日（星期四）',
      '应到组成人员28人',
      '2023年以来',
      '现在表决，一致通过。',
    ]);
    expect(findings.map((f) => f.code).sort()).toEqual([
      'script.count-differs',
      'script.foreign-number',
      'script.foreign-number',
      'script.old-year',
      'script.result-written-beforehand',
      'script.wrong-weekday',
    ]);
  });

  it('with the oath broken over lines', () => {
    const [first, rest] = [oath.current.text.slice(0, 30), oath.current.text.slice(30)];
    expect(check((all) => [...all, first, rest])).toEqual([]);
    expect(seen(check((all) => [...all, first, rest.replace('美丽的', '')])).length).toBe(1);
  });
});
