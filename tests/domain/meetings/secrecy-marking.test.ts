import { expect, it } from 'vitest';
import { isCellMarkedSecret, isMarkedSecret, markedFields } from '#lib/domain/meetings/secrecy-marking.ts';

it.each([
  '机密★ 2026年第一次会议',
  '绝密 干部会议',
  '秘密★1年',
  '【机密】干部任免',
  '（秘密）关于有关问题的汇报',
  '密级：秘密',
  '绝密',
  '绝密文件一份',
  '机密会议室',
])('takes %s for marked', (title) => {
  expect(isCellMarkedSecret(title)).toBe(true);
});

it.each([
  '听取关于保守国家秘密法实施情况的报告',
  '商业秘密保护条例（草案）',
  '机密文件管理办法',
  '无记名投票（秘密写票处）',
  '保密会议室',
])('takes %s for what it is', (title) => {
  expect(isCellMarkedSecret(title)).toBe(false);
});

it('reads a long text for full markings only', () => {
  expect(isMarkedSecret('按规定，密级：机密 的文件不得带入会场。')).toBe(false);
  expect(isMarkedSecret('机密★10年')).toBe(true);
});

it('names the fields a marking stands in', () => {
  const form = {
    title: '主任会议',
    items: [{ title: '一' }, { title: '机密★ 二', minutes: 5, due: null }],
    note: `${'说'.repeat(200)}（机密）`,
    at: new Date(0),
  };
  expect(markedFields(form)).toEqual(['items.1.title']);
  expect(markedFields('绝密★长期')).toEqual(['']);
  expect(markedFields(null)).toEqual([]);
});
