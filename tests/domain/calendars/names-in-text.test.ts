import { describe, expect, it } from 'vitest';
import { peopleInText } from '#lib/domain/calendars/people-in-text.ts';
import { isSamePlace, venueMeant } from '#lib/domain/calendars/places-in-text.ts';

const people = ['喻怀瑾', '丁宁', '高峰', '艾力更·依明巴海'].map((name) => ({ id: name, name }));

describe('people in the words of an event', () => {
  it.each([
    ['喻怀瑾调研教育工作', ['喻怀瑾']],
    ['出席：喻 怀 瑾、丁宁', ['喻怀瑾', '丁宁']],
    ['丁宁副主任主持', ['丁宁']],
    ['丁　宁、高峰同志', ['丁宁', '高峰']],
    ['高峰论坛开幕式', []],
    ['园丁宁静广场', []],
    ['艾力更·依明巴海到会', ['艾力更·依明巴海']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(peopleInText(text, people).map(({ name }) => name)).toEqual(expected);
  });
});

it('names whoever alone has an address, and nobody by one that several share', () => {
  const reached = [
    { id: 'a', name: '喻怀瑾', email: 'Yu@rd.example' },
    { id: 'b', name: '丁宁', email: 'office@rd.example' },
    { id: 'c', name: '高峰', email: 'office@rd.example' },
  ];
  const named = (text: string) => peopleInText(text, reached).map(({ id }) => id);
  expect(named('Chair yu@RD.example\n office@rd.example')).toEqual(['a']);
  expect(named('喻怀瑾 yu@rd.example')).toEqual(['a']);
  expect(named('xyu@rd.example')).toEqual([]);
});

describe('a place as another calendar writes it', () => {
  it.each([
    ['区机关会议中心三楼301会议室', '三楼 ３０１ 会议室', true],
    ['大礼堂', '区会议中心大礼堂', false],
    ['会议室', '三楼301会议室', false],
    ['', '大礼堂', false],
    ['大礼堂', '大礼堂', true],
  ])('%s is %s: %s', (written, venue, same) => {
    expect(isSamePlace(written, venue)).toBe(same);
  });

  it('is no venue where several fit, unless one has the very name', () => {
    const venues = [{ name: '会议中心一号厅' }, { name: '会议中心一号厅东' }];
    expect(venueMeant('会议中心一号厅', venues)?.name).toBe('会议中心一号厅');
    expect(venueMeant('区会议中心一号厅', venues)?.name).toBe('会议中心一号厅');
    expect(venueMeant('会议中心', venues)).toBeNull();
  });
});
