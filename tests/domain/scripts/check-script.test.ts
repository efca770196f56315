import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { Finding } from '#lib/domain/finding.ts';
import { checkScript } from '#lib/domain/scripts/check-script.ts';
import type { ScriptEdit } from '#lib/domain/scripts/script.ts';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem } from '../agendas/a-meeting.ts';
import { anEdit, oathTexts, passageOf, scenesOf, scriptOf, seen, withItems } from './a-script.ts';

let dossier: Dossier;
let oath: OathTexts;
beforeAll(async () => {
  dossier = await aDossier();
  oath = await oathTexts();
});

async function check(edits: readonly ScriptEdit[] = [], given = dossier): Promise<readonly Finding[]> {
  return checkScript(given, await scriptOf(given, edits), oath);
}

/** Checks the script with words added by hand behind the announcement of the first item. */
async function checkWords(text: string): Promise<readonly Finding[]> {
  return check([anEdit({ key: 'plan.announce+1', kind: 'after', text })]);
}

/** Checks it with one passage rewritten by hand, nothing having changed beneath. */
async function checkRewritten(
  passageKey: string,
  text: string,
  given = dossier,
): Promise<readonly Finding[]> {
  const over = passageOf(await scenesOf(given), passageKey).text;
  return check([anEdit({ passageKey, text, over })], given);
}

const added = 'plan.announce+1';

describe('a script as the rules wrote it', () => {
  it('has nothing to say against it', async () => {
    expect(await check()).toEqual([]);
  });

  it('has nothing against it where an oath is taken either', async () => {
    const given = withItems(dossier, (items) => [...items, anItem('oath', { kind: 'oath', reporters: [] })]);
    expect(await check([], given)).toEqual([]);
  });
});

describe('items and reporters', () => {
  it('an item whose words were rewritten without it is not announced', async () => {
    expect(seen(await checkRewritten('plan.announce', '会议进行第一项。'))).toEqual([
      'script.item-not-announced plan',
    ]);
  });

  it('a title is found whatever its punctuation', async () => {
    const text =
      '会议进行第一项，听取和审议：区人民政府关于2026年上半年国民经济和社会发展计划执行情况的报告！';
    expect(await checkRewritten('plan.announce', text)).toEqual([]);
  });

  it('a reporter whose name was rewritten away is missed', async () => {
    const findings = await checkRewritten('plan.reporter.晏知微.call', '请区发展改革委报告。');
    expect(findings.map(({ code, facts }) => [code, facts.name])).toEqual([
      ['script.reporter-not-named', '晏知微'],
    ]);
  });

  it('a reporter is not called by a post that is voted on only later', async () => {
    const given = withItems(dossier, (items) =>
      items.map((item) =>
        item.id === 'plan'
          ? { ...item, reporters: [{ personId: null, name: '晏知微', post: '云溪区发展和改革委员会主任' }] }
          : item,
      ),
    );
    const [finding, ...more] = await check([], given);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ code: 'script.post-not-yet-held', subjectId: 'plan', severity: 'warn' });
  });
});

describe('hand edits', () => {
  it('over a changed fact are doubtful', async () => {
    const findings = await check([anEdit({ passageKey: 'adopt.ask', text: '有没有意见？', over: '旧话' })]);
    expect(seen(findings)).toEqual(['script.edit-over-changed-fact adopt.ask']);
  });

  it('that lost their place are doubtful, those that left something out are not missed', async () => {
    const findings = await check([
      anEdit({ key: 'gone.x', passageKey: 'gone.x', text: '丢了的话' }),
      anEdit({ key: 'gone.y', passageKey: 'gone.y', kind: 'remove', text: '' }),
    ]);
    expect(seen(findings)).toEqual(['script.edit-without-place gone.x']);
  });
});

describe('results', () => {
  it.each(['现在表决，一致通过。', '赞成 27 票，反对 0 票。', '没有意见，议程通过。', '决定全票通过！'])(
    '%s is written beforehand',
    async (text) => {
      expect(seen(await checkWords(text))).toEqual([`script.result-written-beforehand ${added}`]);
    },
  );

  it.each(['现在进行表决。', '表决前，请各位委员再看一遍草案。', '赞成 ⟦　⟧ 票。⟦通过 / 未获通过⟧。'])(
    '%s is not',
    async (text) => {
      expect(await checkWords(text)).toEqual([]);
    },
  );

  it('a filled blank is a result, an emptied one a vote without result', async () => {
    const key = 'vote.plan.vote.result';
    expect(seen(await checkRewritten(key, '通过。'))).toEqual([`script.result-written-beforehand ${key}`]);
    const over = passageOf(await scenesOf(dossier), key).text;
    expect(seen(await check([anEdit({ passageKey: key, kind: 'remove', text: '', over })]))).toEqual([
      `script.vote-without-result ${key}`,
    ]);
  });
});

describe('names in hand-written words', () => {
  it.each([
    '感谢晏知微同志的报告。',
    '请区财政局局长蔺如舒、区审计局局长项玥同志补充。',
    '各位委员，同志们：',
    '请有关负责同志发言。',
    '请全体同志起立。',
    '请谷　翯同志读一遍。',
    '请艾力更·依明巴海同志发言。',
  ])('%s names nobody who is not there', async (text) => {
    expect(await checkWords(text)).toEqual([]);
  });

  it.each([
    ['请区某局局长王建国同志补充。', 'script.name-unknown', '王建国', ''],
    ['请区财政局局长蔺如殊同志补充。', 'script.name-misspelt', '蔺如殊', '蔺如舒'],
    ['感谢项玥、李四同志。', 'script.name-unknown', '李四', ''],
    ['请戚懋德同志讲话。', 'script.name-on-leave', '戚懋德', undefined],
  ])('%s is seen', async (text, code, name, near) => {
    const findings = await checkWords(text);
    expect(findings.map((f) => [f.code, f.facts.name, f.facts.near])).toEqual([[code, name, near]]);
  });

  it('are not looked for in what the rules wrote', async () => {
    const given = withItems(dossier, (items) =>
      items.map((item) =>
        item.id === 'plan' ? { ...item, reporters: [{ personId: null, name: '某某某', post: '' }] } : item,
      ),
    );
    expect(await check([], given)).toEqual([]);
  });
});

describe('left over from older texts', () => {
  it.each([
    ['第四届常委会', 'script.foreign-number', '第四届'],
    ['在第三十一次会议上', 'script.foreign-number', '第三十一次'],
  ])('%s', async (text, code, number) => {
    expect((await checkWords(text)).map((f) => [f.code, f.facts.number])).toEqual([[code, number]]);
  });

  it('this meeting’s own numbers and first readings are not', async () => {
    expect(await checkWords('第五届人大常委会第三十二次会议第一次审议')).toEqual([]);
  });

  it('a year that no item speaks of is doubtful; one that an item names is not', async () => {
    expect((await checkWords('2024年9月以来')).map((f) => [f.code, f.facts.year])).toEqual([
      ['script.old-year', '2024'],
    ]);
    expect(await checkWords('2025年区级决算')).toEqual([]);
  });

  it('a weekday that is not that day’s blocks', async () => {
    const [finding] = await checkWords('定于9月23日（星期二）召开');
    expect(finding).toMatchObject({
      code: 'script.wrong-weekday',
      severity: 'block',
      facts: { date: '2026-09-23' },
    });
  });
});

describe('counts', () => {
  it('written by hand must be the list’s', async () => {
    const text = '应到组成人员 28 人，因事因病请假 2 人，实到 ⟦签到后填⟧ 人，符合法定人数。';
    const findings = await checkRewritten('open.quorum', text);
    expect(findings.map((f) => [f.code, f.facts.written, f.facts.is])).toEqual([
      ['script.count-differs', 28, 27],
    ]);
    expect(await checkRewritten('open.quorum', text.replace('28', '27'))).toEqual([]);
  });
});

describe('the oath', () => {
  const old =
    '我宣誓：忠于中华人民共和国宪法，维护宪法权威，履行法定职责，忠于祖国、忠于人民，恪尽职守、廉洁奉公，接受人民监督，为建设富强、民主、文明、和谐的社会主义国家努力奋斗！';

  it('in force passes, with words before and after it', async () => {
    expect(await checkWords(`请跟我读。${oath.current.text}宣誓人：谷翯`)).toEqual([]);
  });

  it('of 2015 is told by its words and cannot be waived', async () => {
    const [finding] = await checkWords(old);
    expect(finding).toMatchObject({ code: 'script.oath-superseded', severity: 'block', waivable: false });
  });

  it('that differs in one character says which', async () => {
    const [finding] = await checkWords(oath.current.text.replace('廉洁', '康洁'));
    expect(finding).toMatchObject({ code: 'script.oath-differs', facts: { found: '康', expected: '廉' } });
  });

  it('is not looked for where somebody is only asked to swear', async () => {
    expect(await checkWords('请各位跟我宣誓。')).toEqual([]);
  });
});

describe('a waiver’s stamp', () => {
  it('changes with the words, so that changed words are asked about again', async () => {
    const [first] = await checkWords('第四届常委会');
    const [second] = await checkWords('第四届常委会以来');
    expect(first?.key).toBe(second?.key);
    expect(first?.stamp).not.toBe(second?.stamp);
  });
});
