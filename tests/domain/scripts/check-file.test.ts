import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { checkScriptFile } from '#lib/domain/scripts/check-script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem } from '../agendas/a-meeting.ts';
import { oathTexts, scriptOf, seen, withItems } from './a-script.ts';

let dossier: Dossier;
let oath: OathTexts;
let script: EditedScript;
let paragraphs: readonly string[];
beforeAll(async () => {
  dossier = await aDossier();
  oath = await oathTexts();
  script = await scriptOf(dossier);
  paragraphs = script.scenes.flatMap((scene) => [
    scene.title,
    ...scene.passages.map((p) => (p.kind === 'cue' ? `〔${p.text}〕` : p.text)),
  ]);
});

function check(change: (paragraphs: readonly string[]) => readonly string[]) {
  return checkScriptFile(dossier, change(paragraphs), { oath, script });
}

const replaced = (from: string, to: string) => (all: readonly string[]) =>
  all.map((p) => p.replaceAll(from, to));

describe('a finished file', () => {
  it('that says what the script says has nothing against it, blanks or no blanks', () => {
    expect(check((all) => all)).toEqual([]);
    expect(check((all) => all.map((p) => p.replace(/[⟦⟧]/g, '')))).toEqual([]);
  });

  it('without an item', () => {
    const title = '区人民政府关于2025年度环境状况和环境保护目标完成情况的报告';
    expect(seen(check(replaced(title, '环保报告')))).toEqual([
      'script.item-not-announced environment',
      'script.vote-not-put environment',
    ]);
  });

  it('knows what is put to the vote without the head of its title, and misses what is not', async () => {
    const titles = ['表决《就业促进条例（草案）》', '审议通过区代表资格审查委员会关于个别代表的报告'];
    const voted = titles.map((title, at) => anItem(`v${at}`, { title, vote: 'electronic' }));
    const meeting = withItems(dossier, (all) => [
      ...all.filter(({ kind }) => ['opening', 'closing'].includes(kind)),
      ...voted,
      anItem('last', { title: '审议通过会议纪律', vote: 'electronic' }),
      { ...anItem('voting'), kind: 'voting' as const },
    ]);
    const scenes = await scriptOf(meeting);
    const texts = scenes.scenes.flatMap(({ passages }) =>
      passages.map(({ kind, text }) => (kind === 'cue' ? `〔${text}〕` : text)),
    );
    expect(texts).toContain('表决《就业促进条例（草案）》。');
    const votes = (lines: readonly string[]) =>
      seen(checkScriptFile(meeting, lines, { oath, script: scenes })).filter((s) => s.includes('vote'));
    expect(votes(texts)).toEqual([]);
    for (const [at, title] of titles.entries()) {
      const put = texts.findLastIndex((text) => text.includes(title.slice(title.search(/[《区]/u))));
      expect(votes(texts.with(put, ''))).toContain(`script.vote-not-put v${at}`);
    }
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
      'script.item-out-of-order plan',
    ]);
  });

  it('with a wrong number before an item', () => {
    const findings = check(replaced('会议进行第三项', '会议进行第四项'));
    expect(findings.map((f) => [f.code, f.subjectId, f.facts.written])).toEqual([
      ['script.item-number-differs', 'audit', '第四项'],
    ]);
  });

  it('with a reporter misspelt says so at each place, with the name that was meant', () => {
    const findings = check(replaced('项玥', '项钥'));
    expect(findings.map(({ code, facts, at }) => [code, facts.near, at?.text])).toEqual(
      Array.from({ length: 3 }, () => ['script.name-misspelt', '项玥', '项钥']),
    );
  });

  it('says where each doubt is, in offsets of the paragraph as it was written', () => {
    const spaced = check((all) => all.map((p) => p.replace('区审计局局长项玥', '区审计局 局长 项　钥')));
    for (const { at } of spaced) {
      const paragraph = Number(at?.line.replace('paragraph.', ''));
      const text = paragraphs[paragraph - 1]?.replace('区审计局局长项玥', '区审计局 局长 项　钥') ?? '';
      expect([at?.text, text.slice(at?.start, at?.end)]).toEqual(['项　钥', '项　钥']);
    }
    expect(spaced.length).toBe(2);
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

it('a doubt does not say its paragraph again, and a time reads as a time', () => {
  const findings = check(replaced('10 分钟，10:15 继续', '15分钟，10：20继续'));
  const said = findings.map((f) => {
    const { title, why } = wordFinding('zh-CN', f, 'm', 'Asia/Shanghai');
    return [title, why];
  });
  expect(said).toEqual([
    ['“10:20”与会议时间不符', '会议档案上是10:15。'],
    ['“15”与会议卷宗不同', '按卷宗应是“10”。'],
  ]);
});

describe('the quorum', () => {
  const gone = (findings: readonly Finding[]) =>
    findings.filter(({ code }) => code === 'script.quorum-not-declared');

  it('that is not declared where the meeting opens is asked for behind those who came', () => {
    const [finding, ...more] = gone(check(replaced('，符合法定人数', '')));
    const at = paragraphs.find((p) => p.includes('符合法定人数'))?.indexOf('，符合法定人数');
    expect([more.length, finding?.at?.start, finding?.at?.text]).toEqual([0, at, '']);
    expect(gone(check(replaced('实到 ⟦签到后填⟧ 人，符合法定人数，', ''))).length).toBe(1);
  });

  it.each(['已超过全体组成人员的半数', '达到法定开会人数', '超过二分之一', '人数符合规定'])(
    'may be said as %s',
    (words) => {
      expect(gone(check(replaced('符合法定人数', words)))).toEqual([]);
    },
  );

  it('is not asked for in a part of a script that opens nothing', () => {
    const from = paragraphs.findIndex((p) => p.includes('会议进行第二项'));
    expect(gone(check((all) => ['现在继续开会。', ...all.slice(from)]))).toEqual([]);
  });
});

it('those who watch over a ballot may be adopted in any way and in any words', async () => {
  const motions = [{ act: 'appoint' as const, name: '谷云翯', post: '区审计局局长' }];
  const given = withItems(dossier, () => [
    anItem('post', { kind: 'appointment', title: '人事任免', vote: 'secret-ballot', reporters: [], motions }),
  ]);
  const measure = { oath, script: await scriptOf(given) };
  const text = measure.script.scenes.flatMap(({ passages }) => passages.map((p) => p.text));
  const from = text.findIndex((p) => p.includes('监票人名单'));
  const to = text.findIndex((p) => p.startsWith('总监票人、监票人名单'));
  for (const words of ['推选监票人。同意的请按表决器。好，通过。', '监票人名单已印发。大家鼓掌通过。']) {
    const codes = checkScriptFile(given, text.toSpliced(from, to - from + 1, words), measure).map(
      ({ code }) => code,
    );
    expect(codes.filter((code) => /vote|outcome|result|words/.test(code))).toEqual([]);
  }
});

describe('what a doubt is known by', () => {
  const old = '第四届常委会以来';
  const [first] = ['请区财政局局长蔺如殊同志补充。'];
  const decided = (findings: readonly Finding[]) => findings.map(({ key, stamp }) => `${key} ${stamp}`);

  it('is its passage: it stays when paragraphs come and go around it', () => {
    const before = decided(check((all) => [...all, old]));
    const after = decided(check((all) => [...all.slice(0, 4), '大家好。', ...all.slice(4), old]));
    expect(after).toEqual(before);
    expect(before.length).toBe(1);
  });

  it('changes with the passage, and with the fact it is held against', () => {
    const before = decided(check((all) => [...all, old]));
    expect(decided(check((all) => [...all, `${old}，`]))).not.toEqual(before);
    const given = { ...dossier, meeting: { ...dossier.meeting, term: 6 } };
    const other = checkScriptFile(given, [...paragraphs, old], { oath, script });
    expect(decided(other)).not.toContain(before[0]);
  });

  it('tells two of one kind in one paragraph apart', () => {
    const keys = check((all) => [...all, `${first}${first}`]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBe(2);
  });
});

describe('a text nobody would read', () => {
  it.each(['一', '主任', '项玥', '同志', '、', '第三十', '（'])(
    '%s over and over is done with soon',
    (word) => {
      const before = process.cpuUsage();
      check(() => [word.repeat(Math.floor(40_000 / word.length))]);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1000).toBeLessThan(5_000);
    },
  );
});

describe('a script of thirty pages', () => {
  it('is checked in a fraction of a second of processor time', () => {
    const long = Array.from({ length: 6 }, () => paragraphs).flat();
    check(() => long);
    const before = process.cpuUsage();
    check(() => long);
    const { user, system } = process.cpuUsage(before);
    expect(long.join('').length).toBeGreaterThan(8_000);
    expect((user + system) / 1000).toBeLessThan(1_000);
  });
});
