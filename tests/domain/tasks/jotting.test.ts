import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { type JottingGround, readJotting } from '#lib/domain/tasks/jotting.ts';
import { findSpokenDay } from '#lib/domain/tasks/spoken-day.ts';

/** A Friday. */
const today = Temporal.PlainDate.from('2026-09-11');

const ground: JottingGround = {
  today,
  names: ['柏原', '温玥', '谷翯', '区政府办', '社会建设工委'],
  meetings: [
    {
      id: 'm78',
      title: '云溪区第五届人大常委会第七十八次主任会议',
      shortTitle: '第七十八次主任会议',
      number: 78,
    },
    { id: 'm32', title: '云溪区第五届人大常委会第三十二次会议', shortTitle: '常委会第三十二次', number: 32 },
  ],
};

const day = (text: string): string | null => findSpokenDay(text, today)?.day.toString() ?? null;

describe('the meeting a line speaks of', () => {
  it.each([
    ['下周三前请柏原把席卡送印 常委会', 'm32'],
    ['主任会议的材料', 'm78'],
    ['第七十八次的座次', 'm78'],
  ])('%s', (text, id) => expect(readJotting(text, ground).meetingId).toBe(id));
});

describe('reading a day out of a line', () => {
  it.each([
    ['今天下班前交', '2026-09-11', true],
    ['明天问清', '2026-09-12', false],
    ['大后天之前', '2026-09-14', true],
    ['周一前请柏原问清', '2026-09-14', true],
    ['周五交', '2026-09-11', false],
    ['下周一交', '2026-09-14', false],
    ['下周五开会', '2026-09-18', false],
    ['下下周一', '2026-09-21', false],
    ['星期日布场', '2026-09-13', false],
    ['9月18日前送到', '2026-09-18', true],
    ['18号前送到', '2026-09-18', true],
    ['3日送', '2026-10-03', false],
    ['3月3日送', '2027-03-03', false],
    ['2026-12-16 选举', '2026-12-16', false],
    ['三天内回话', '2026-09-14', false],
    ['月底前', '2026-09-30', true],
    ['ask by Monday', '2026-09-14', true],
    ['next Friday', '2026-09-18', false],
    ['call them on 14 September', '2026-09-14', false],
  ])('reads %s as %s', (text, iso, by) => {
    const found = findSpokenDay(text, today);
    expect({ day: found?.day.toString(), by: found?.by }).toEqual({ day: iso, by });
  });

  it.each(['列席的老同志要走三楼', '复印3份', '12345', '2月30日', '3号楼的钥匙', 'sunk cost'])(
    'finds no day in %s',
    (text) => expect(day(text)).toBeNull(),
  );

  it('never reads a day before today from words without a year', () => {
    const spoken = fc.oneof(
      fc.constantFrom('今天', '明天', '后天', '周一', '周二', '周三', '周日', '下周三', '月底'),
      fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([m, d]) => `${m}月${d}日`),
      fc.integer({ min: 1, max: 28 }).map((d) => `${d}日`),
    );
    fc.assert(
      fc.property(spoken, fc.integer({ min: 0, max: 800 }), (text, later) => {
        const from = today.add({ days: later });
        const found = findSpokenDay(text, from);
        expect(found).not.toBeNull();
        expect(Temporal.PlainDate.compare(found?.day ?? from, from)).toBeGreaterThanOrEqual(0);
      }),
      { seed: 42 },
    );
  });
});

describe('reading a jotted line', () => {
  it('understands who, by when and what about', () => {
    expect(readJotting('周一前请柏原问清电梯检修，列席的老同志要走三楼', ground)).toEqual({
      text: '周一前请柏原问清电梯检修，列席的老同志要走三楼',
      ownerName: '柏原',
      dueOn: Temporal.PlainDate.from('2026-09-14'),
      by: true,
      meetingId: null,
      topic: 'logistics',
    });
  });

  it('takes whoever is asked before whoever is only named', () => {
    expect(readJotting('谷翯的席卡缺字，请温玥补印', ground).ownerName).toBe('温玥');
  });

  it('understands a meeting by its number in either script', () => {
    expect(readJotting('第三十二次的材料', ground).meetingId).toBe('m32');
    expect(readJotting('78次议程', ground).meetingId).toBe('m78');
  });

  it('does not hear 二次 in 三十二次', () => {
    const meetings = [
      { id: 'm2', title: '第二次会议', shortTitle: '政协二次', number: 2 },
      ...ground.meetings,
    ];
    expect(readJotting('第三十二次的材料', { ...ground, meetings }).meetingId).toBe('m32');
  });

  it('takes the only meeting in hand when none is named', () => {
    const meetings = ground.meetings.slice(0, 1);
    expect(readJotting('问清电梯检修', { ...ground, meetings }).meetingId).toBe('m78');
  });

  it('leaves open what was not said', () => {
    expect(readJotting('  买茶叶 ', { ...ground, meetings: [] })).toEqual({
      text: '买茶叶',
      ownerName: null,
      dueOn: null,
      by: false,
      meetingId: null,
      topic: 'logistics',
    });
  });
});
