import { describe, expect, it } from 'vitest';
import { titleLines } from '#lib/documents/compose/title-lines.ts';

describe('the lines of a Chinese title', () => {
  it.each([
    [['关于召开北京市丰台区第十七届', '人民代表大会常务委员会', '第二十二次会议的通知']],
    [['北京市丰台区第十七届人民代表大会', '常务委员会第二十二次会议议程']],
    [['关于召开丰台区第十七届人大常委会', '第四十八次主任会议的通知']],
    [['丰台区人民代表大会常务委员会办公室', '关于召开常务委员会第二十二次会议的函']],
    [['关于听取区人民检察院报告的通知']],
  ])('%j hold whole terms', (lines) => expect(titleLines(lines.join(''), 'zh-CN')).toEqual(lines));
});

it('a Chinese name in an English title is divided between its words', () => {
  const lines = ['Papers of 北京市丰台区第十七届', '人民代表大会常务委员会第二十二次会议'];
  expect(titleLines(lines.join(''), 'en')).toEqual(lines);
  expect(titleLines('Agenda of the Twenty-Second Meeting of the Standing Committee', 'en').join(' ')).toBe(
    'Agenda of the Twenty-Second Meeting of the Standing Committee',
  );
});
