import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type AgendaItem, isSubstantive, itemKinds, stepKinds } from '#lib/domain/agendas/agenda.ts';
import { numberItems } from '#lib/domain/agendas/numbering.ts';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { PersonId, SittingId } from '#lib/domain/id.ts';
import { meetingTypes } from '#lib/domain/meetings/meeting-type.ts';
import { generateScript } from '#lib/domain/scripts/generate-script.ts';
import type { ScriptWording } from '#lib/domain/scripts/scene-facts.ts';
import type { Scene } from '#lib/domain/scripts/script.ts';
import { plain } from '#lib/domain/scripts/script-line.ts';
import { periodOf } from '#lib/domain/time/period.ts';
import { voteMethods } from '#lib/domain/votes/vote-method.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { anItem, aStep } from '../agendas/a-meeting.ts';
import { passageOf, phrasesOf, scenesOf, withItems, wordingOf } from './a-script.ts';

let dossier: Dossier;
let wording: ScriptWording;
beforeAll(async () => {
  dossier = await aDossier();
  wording = await wordingOf(dossier);
});

function said(scene: Scene | undefined): string {
  return (scene?.passages ?? [])
    .filter((p) => p.kind !== 'cue')
    .map((p) => p.text)
    .join('\n');
}

function titled(scenes: readonly Scene[], part: string): Scene {
  const found = scenes.find((scene) => scene.title.includes(part));
  if (!found) throw new Error(`no scene ${part}`);
  return found;
}

describe('a script before anybody is listed', () => {
  it('asks for the list instead of reading nought of nought, and names no quorum', async () => {
    const scenes = await scenesOf({ ...dossier, memberCount: 0 });
    expect(passageOf(scenes, 'open.quorum')).toMatchObject({
      kind: 'cue',
      text: expect.stringContaining('先列名单'),
    });
    const words = scenes.flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n');
    expect(words).not.toMatch(/应到[^\n]*0 人|不足 \d+ 人/);
  });
});

describe('the script of 常委会第三十二次会议', () => {
  it('has a scene for every step and item, at its time', async () => {
    const scenes = await scenesOf(dossier);
    expect(scenes.map((scene) => `${scene.start} ${scene.title}`)).toEqual([
      '9:00 宣布开会',
      '9:03 通过议程',
      '9:08 第一项　2026年上半年国民经济和社会发展计划执行情况',
      '9:20 第二项　2025年区级决算草案',
      '9:35 第三项　2025年度区级预算执行和其他财政收支的审计工作报告',
      '9:50 第四项　2025年度环境状况和环境保护目标完成情况',
      '10:05 休息',
      '10:15 分组审议',
      '11:00 第五项　人事任免事项',
      '11:18 表决',
      '11:33 散会',
    ]);
  });

  it('opens with the figures of the list and leaves the number present open', async () => {
    const quorum = passageOf(await scenesOf(dossier), 'open.quorum');
    expect(quorum.text).toBe(
      '常委会第三十二次会议应到组成人员 27 人，因事因病请假 2 人，实到 ⟦签到后填⟧ 人，符合法定人数，现在开会。',
    );
    expect(quorum.figures?.map(({ start, end }) => quorum.text.slice(start, end))).toEqual(['27', '2']);
    expect(passageOf(await scenesOf(dossier), 'open.ready').text).toContain('不足 14 人不念下句');
  });

  it('reads out no leave of nobody', async () => {
    const attendees = dossier.attendance.attendees.map((each) => ({ ...each, leave: null }));
    const here = { ...dossier, attendance: { ...dossier.attendance, attendees } };
    expect(passageOf(await scenesOf(here), 'open.quorum').text).toBe(
      '常委会第三十二次会议应到组成人员 27 人，实到 ⟦签到后填⟧ 人，符合法定人数，现在开会。',
    );
  });

  it('does not name guests who asked for leave', async () => {
    const attendees = dossier.attendance.attendees.map((a) =>
      a.name === '项玥' ? { ...a, leave: { kind: 'sick' as const, reason: '', approved: true } } : a,
    );
    const scenes = await scenesOf({ ...dossier, attendance: { attendees, version: 1 } });
    const guests = passageOf(scenes, 'open.guests').text;
    expect(guests).toContain('区财政局局长蔺如舒');
    expect(guests).not.toContain('项玥');
  });

  it('calls every reporter by post and name, and says how a rare name is read', async () => {
    const scenes = await scenesOf(dossier);
    expect(passageOf(scenes, 'environment.reporter.谷云翯.call').text).toBe(
      '请区生态环境局局长谷云翯同志报告。',
    );
    expect(passageOf(scenes, 'environment.reporter.谷云翯.reading').text).toBe('“谷云翯”读 hè');
    expect(passageOf(scenes, 'appoint.reporter.喻怀瑾.call').text).toBe('请副区长喻怀瑾同志作说明。');
  });

  it('sends members to the deliberation that follows, and to none once it is over', async () => {
    const scenes = await scenesOf(dossier);
    expect(passageOf(scenes, 'plan.deliberate').text).toBe('请各位委员在分组审议时提出意见。');
    expect(passageOf(scenes, 'appoint.deliberate').text).toBe('下面进行审议，请各位委员发言。');
  });

  it('gathers the votes in the voting step, each motion by itself, and votes on nothing twice', async () => {
    const scenes = await scenesOf(dossier);
    expect(said(titled(scenes, '表决'))).toContain('表决任命晏知微为区发展和改革委员会主任。');
    expect(said(titled(scenes, '第一项'))).not.toContain('请按表决器');
    const results = scenes.flatMap((s) => s.passages).filter((p) => p.kind === 'blank');
    expect(results.map((p) => p.key)).toEqual([
      'adopt.vote.result',
      'vote.plan.vote.result',
      'vote.accounts.vote.result',
      'vote.audit.vote.result',
      'vote.environment.vote.result',
      'vote.appoint.vote.appoint.晏知微.result',
    ]);
  });

  it('says once a scene what to do when the voting system fails', async () => {
    const failures = titled(await scenesOf(dossier), '表决').passages.filter((p) =>
      p.key.endsWith('failure'),
    );
    expect(failures.length).toBe(1);
  });
});

describe('votes', () => {
  it('are gathered by the next voting step, not by every later one', async () => {
    const scenes = await scenesOf(
      withItems(dossier, () => [
        aStep('open', 'opening'),
        anItem('one', { vote: 'electronic' }),
        aStep('vote-1', 'voting'),
        anItem('two', { vote: 'electronic' }),
        aStep('vote-2', 'voting'),
        anItem('three', { vote: 'show-of-hands' }),
      ]),
    );
    const results = scenes.flatMap((s) => s.passages).filter((p) => p.kind === 'blank');
    expect(results.map((p) => p.key)).toEqual([
      'vote-1.one.vote.result',
      'vote-2.two.vote.result',
      'three.vote.result',
    ]);
  });

  it('on a dismissal goes by secret ballot whatever the item says', async () => {
    const motions = [{ act: 'dismiss' as const, name: '某某', post: '区某局局长' }];
    const scenes = await scenesOf(
      withItems(dossier, () => [anItem('dismiss', { kind: 'appointment', vote: 'electronic', motions })]),
    );
    const text = scenes.map(said).join('\n');
    expect(text).toContain('表决撤销某某的区某局局长职务。');
    expect(text).toContain('请监票人检查票箱');
    expect(text).not.toContain('请按表决器');
  });

  it('keep their keys when motions change places', async () => {
    const motions = [
      { act: 'appoint' as const, name: '甲某', post: '局长' },
      { act: 'remove' as const, name: '乙某', post: '局长' },
    ];
    const item = anItem('hr', { kind: 'appointment', vote: 'electronic', motions });
    const keys = async (items: readonly AgendaItem[]) =>
      (await scenesOf(withItems(dossier, () => items))).flatMap((s) => s.passages.map((p) => p.key)).sort();
    const turned = await keys([{ ...item, motions: motions.toReversed() }]);
    expect(turned.filter((key) => !key.endsWith('.failure'))).toEqual(
      (await keys([item])).filter((key) => !key.endsWith('.failure')),
    );
  });
});

describe('meetings of other kinds', () => {
  it('are opened and closed even where the agenda names neither', async () => {
    const scenes = await scenesOf(withItems(dossier, () => [anItem('only', { title: '研究工作' })]));
    expect(scenes.map((s) => s.key)).toEqual(['scene.opening', 'scene.only', 'scene.closing']);
    expect(said(scenes[0])).toContain('应到组成人员 27 人');
    expect(said(scenes[2])).toContain('现在散会。');
  });

  it('announce items that go unnumbered without a number', async () => {
    const visit = { ...dossier, meeting: { ...dossier.meeting, type: 'inspection' as const } };
    const scenes = await scenesOf(withItems(visit, () => [anItem('site', { title: '视察科创园' })]));
    expect(passageOf(scenes, 'site.announce').text).toBe('下面进行：视察科创园。');
    expect(titled(scenes, '视察科创园').itemNumber).toBeNull();
  });

  it('resume in a later sitting and hand over to another chair', async () => {
    const [first] = dossier.meeting.sittings;
    if (!first) throw new Error('the dossier has a sitting');
    const later = first.period.start.add({ hours: 5 });
    const second = {
      ...first,
      id: 's2' as SittingId,
      chairId: '祁祎' as PersonId,
      period: periodOf(later, later.add({ hours: 2 })),
    };
    const two = { ...dossier, meeting: { ...dossier.meeting, sittings: [first, second] } };
    const scenes = await scenesOf(
      withItems(two, () => [
        aStep('open', 'opening'),
        anItem('one'),
        { ...anItem('two'), sittingId: second.id },
        { ...anItem('three'), sittingId: second.id },
      ]),
    );
    expect(passageOf(scenes, 'two.chair-changes').text).toContain('祁祎');
    expect(passageOf(scenes, 'two.resume').text).toBe('现在继续开会。');
    expect(scenes.flatMap((s) => s.passages).filter((p) => p.key.endsWith('.resume')).length).toBe(1);
    expect(titled(scenes, '二').start).toBe('14:00');
  });

  it('open a congress in its first plenary and close it in its last, each sitting at its own time', async () => {
    const [first] = dossier.meeting.sittings;
    if (!first) throw new Error('the dossier has a sitting');
    const names = ['预备会议', '第一次全体会议', '第二次全体会议'];
    const sittings = names.map((name, at) => {
      const start = first.period.start.add({ hours: at * 24 + at });
      return {
        ...first,
        ...{ id: `s${at}` as SittingId, name, period: periodOf(start, start.add({ hours: 1 })) },
      };
    });
    const meeting = { ...dossier.meeting, type: 'congress' as const, sittings };
    const scenes = await scenesOf(
      withItems({ ...dossier, meeting }, () =>
        sittings.flatMap(({ id: sittingId }) => [
          { ...aStep(`open-${sittingId}`, 'opening'), sittingId },
          { ...anItem(`item-${sittingId}`), sittingId },
          { ...aStep(`close-${sittingId}`, 'closing'), sittingId },
        ]),
      ),
    );
    const ends = scenes.filter(({ itemId }) => itemId?.startsWith('open') || itemId?.startsWith('close'));
    const words = ends.map(({ passages }) => passages.map(({ text }) => text).join('\n'));
    const anthems = words.map((text) => /国歌/.test(text));
    expect(anthems).toEqual([false, false, true, false, false, true]);
    expect(words.map((text) => /宣布.*(开幕|闭幕)/.exec(text)?.[1])).toEqual([
      ...[undefined, undefined, '开幕', undefined, undefined, '闭幕'],
    ]);
    expect(words.map((text) => /列席今天/.test(text))).toEqual(anthems.map((_, at) => at === 2));
    expect(words[1]).toBe('预备会议各项议程已进行完毕。\n现在散会。');
    expect(words[3]).toBe('第一次全体会议各项议程已进行完毕。\n现在休会。');
    expect(words[4]).toMatch(/^11:00 整/);
    expect(words.join('')).not.toContain('继续开会');
  });

  it('have no script before they have a time', async () => {
    expect(await scenesOf({ ...dossier, meeting: { ...dossier.meeting, sittings: [] } })).toEqual([]);
  });

  it('carry the oath in force word for word where an oath is taken', async () => {
    const scenes = await scenesOf(
      withItems(dossier, (items) => [...items, anItem('oath', { kind: 'oath' })]),
    );
    expect(passageOf(scenes, 'oath.oath-text').text).toContain(wording.oath);
  });
});

describe('laws', () => {
  const kind = fc.constantFrom(...itemKinds, ...stepKinds);
  const motion = fc.record({
    act: fc.constantFrom('appoint', 'remove', 'accept-resignation', 'acting', 'dismiss'),
    name: fc.constantFrom('谷翯', '晏知微'),
    post: fc.constantFrom('区某局局长', '区某局副局长'),
  });
  const agendas = fc.array(
    fc.record({
      kind,
      minutes: fc.integer({ min: 1, max: 60 }),
      vote: fc.option(fc.constantFrom(...voteMethods)),
      motions: fc.array(motion, { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const types = fc.constantFrom(...meetingTypes);

  function generated(type: Dossier['meeting']['type'], drafts: readonly Partial<AgendaItem>[]) {
    const items = drafts.map((draft, at) =>
      anItem(`i${at}`, { ...draft, title: `审议第${at}件事` } as never),
    );
    const given = { ...dossier, meeting: { ...dossier.meeting, type } };
    return {
      items,
      scenes: generateScript(
        withItems(given, () => items),
        wording,
      ),
    };
  }

  it('every item is announced, in the order of the agenda, whatever the agenda', () => {
    fc.assert(
      fc.property(types, agendas, (type, drafts) => {
        const { items, scenes } = generated(type, drafts as never);
        const announced = scenes.filter((s) => s.passages.some((p) => p.key === `${s.itemId}.announce`));
        const substantive = items.filter(isSubstantive);
        expect(
          announced.filter((s) => substantive.some((i) => i.id === s.itemId)).map((s) => s.itemId),
        ).toEqual(substantive.map((i) => i.id));
        for (const item of substantive) {
          expect(plain(said(scenes.find((s) => s.itemId === item.id)))).toContain(plain(item.title));
        }
      }),
      { seed: 20260911, numRuns: 150 },
    );
  });

  it('every key comes once, and no result is written beforehand', () => {
    fc.assert(
      fc.property(types, agendas, (type, drafts) => {
        const { scenes } = generated(type, drafts as never);
        const passages = scenes.flatMap((s) => s.passages);
        expect(new Set(passages.map((p) => p.key)).size).toBe(passages.length);
        for (const passage of passages) {
          expect(passage.text).not.toMatch(/[{}]/);
          const outside = passage.text.replace(/⟦[^⟧]*⟧/g, '');
          if (passage.kind !== 'cue') expect(outside).not.toMatch(/(?:一致|全票)?通过[。！]|赞成\s*\d/);
        }
      }),
      { seed: 20260911, numRuns: 150 },
    );
  });

  it('every item with a vote is voted on exactly once', () => {
    fc.assert(
      fc.property(agendas, (drafts) => {
        const { items, scenes } = generated('standing-committee', drafts as never);
        const keys = scenes.flatMap((s) => s.passages.map((p) => p.key)).filter((k) => k.endsWith('.result'));
        const expected = items.filter(
          (i) => (isSubstantive(i) || i.kind === 'adopt-agenda') && i.vote !== null,
        );
        for (const item of expected) {
          const votes = keys.filter((key) => new RegExp(`(^|\\.)${item.id}\\.vote\\.`).test(key));
          expect(votes.length).toBe(item.kind === 'election' ? 1 : Math.max(1, item.motions.length));
        }
      }),
      { seed: 20260911, numRuns: 150 },
    );
  });

  it('numbers in titles and words are the agenda’s', () => {
    fc.assert(
      fc.property(agendas, (drafts) => {
        const { items, scenes } = generated('standing-committee', drafts as never);
        const numbers = numberItems(items);
        for (const scene of scenes) {
          expect(scene.itemNumber).toBe(numbers.get(scene.itemId as never) ?? null);
        }
      }),
      { seed: 20260911, numRuns: 50 },
    );
  });
});

describe('what is voted on by paper', () => {
  const motions = [
    { act: 'appoint' as const, name: '谷翯', post: '副主任' },
    { act: 'appoint' as const, name: '欧阳旻', post: '委员' },
    { act: 'appoint' as const, name: '蔺舒', post: '委员' },
  ];

  it('is one ballot for all candidates of an election, in its own scene, and nobody is appointed', async () => {
    const scenes = await scenesOf(
      withItems(dossier, () => [
        anItem('chosen', { kind: 'election', vote: 'secret-ballot', reporters: [], motions }),
        aStep('vote', 'voting'),
      ]),
    );
    const words = said(scenes.find(({ itemId }) => itemId === 'chosen'));
    expect(words.match(/分发选票/g)).toHaveLength(1);
    expect(words.slice(words.indexOf('候选人名单'))).not.toMatch(/任命|通过/);
    expect(words.match(/⟦当选人⟧当选为.{2,3}。/g)).toEqual([
      '⟦当选人⟧当选为副主任。',
      '⟦当选人⟧当选为委员。',
    ]);
    expect(said(scenes.find(({ itemId }) => itemId === 'vote'))).toBe('');
  });

  it('is handed out once for all motions of an item, each with its own result', async () => {
    const scenes = await scenesOf(
      withItems(dossier, () => [anItem('posts', { kind: 'appointment', vote: 'secret-ballot', motions })]),
    );
    const words = said(scenes.find(({ itemId }) => itemId === 'posts'));
    expect(words.match(/分发表决票/g)).toHaveLength(1);
    // Those who watch over it are adopted first, and once in a meeting.
    expect(words).toMatch(/^[\s\S]*通过总监票人、监票人名单[\s\S]*表决任命欧阳旻[\s\S]*分发表决票/);
    for (const { name } of motions)
      expect(words).toMatch(new RegExp(`表决任命${name}为[\\s\\S]*${name}，赞成.*通过 / 未获通过`));
  });
});

describe('those who watch over a ballot', () => {
  const ballots = ['one', 'two'].map((id) =>
    anItem(id, { kind: 'decision', title: `决定${id}`, vote: 'secret-ballot' as const }),
  );
  const adopted = async (items: readonly AgendaItem[]) =>
    (await scenesOf(withItems(dossier, () => items))).flatMap(({ itemId, passages }) =>
      passages.some(({ key }) => key.endsWith('.tellers.put')) ? [itemId] : [],
    );

  it('are adopted once in a meeting, where its first ballot is', async () => {
    expect(await adopted(ballots)).toEqual(['one']);
    expect(await adopted([...ballots, aStep('vote', 'voting')])).toEqual(['vote']);
  });

  it('are not adopted again where the agenda has them, nor where no ballot is taken', async () => {
    expect(await adopted([anItem('tellers', { title: '通过总监票人、监票人名单' }), ...ballots])).toEqual([]);
    expect(await adopted(ballots.map((item) => ({ ...item, vote: 'electronic' as const })))).toEqual([]);
  });
});

describe('phrase books', () => {
  it('have the same phrases in both languages', async () => {
    const [zh, en] = [await phrasesOf('zh-CN'), await phrasesOf('en')];
    expect([...zh.keys()]).toEqual([...en.keys()]);
  });
});
