import { expect, it } from 'vitest';
import type {
  CheckedUpload,
  FileDoubt,
} from '#app/(desk)/meetings/[meetingId]/script/check/_components/check-upload.ts';
import { doubtsAsText } from '#app/(desk)/meetings/[meetingId]/script/check/_components/doubts-as-text.ts';
import { words } from '#lib/i18n/catalogue.ts';

it('a list of doubts is copied whole: where, what, what would be right, the words in their passage, how it was closed', () => {
  const doubt = (title: string, patch: Partial<FileDoubt>): FileDoubt => ({
    finding: { title } as FileDoubt['finding'],
    ...{ topic: '', mend: '', paragraph: null, before: '', words: '', behind: '', closed: null },
    ...patch,
  });
  const checked: CheckedUpload = {
    paragraphs: [],
    read: 62,
    doubts: [
      doubt('主持词没有念到第三项', { mend: '补上“听取报告”' }),
      doubt('“喻怀”疑为“喻怀瑾”之误', {
        mend: '改为“喻怀瑾”',
        ...{ paragraph: 4, before: '列席的有：\n副区长', words: '喻怀', behind: '。' },
      }),
      doubt('时间不符', { paragraph: 9, mend: '改为9:30', closed: { reason: '已改期', who: '温玥' } }),
    ],
    open: 2,
    mayJudge: true,
  };
  expect(doubtsAsText(words('zh-CN', 'script'), '定稿.docx', checked).split('\n')).toEqual([
    '定稿.docx　核对了 62 段，提出 3 条疑问，2 条未销号。',
    '1.　主持词没有念到第三项　补上“听取报告”',
    '2.　第 4 段　“喻怀”疑为“喻怀瑾”之误　改为“喻怀瑾”',
    '   列席的有： 副区长【喻怀】。',
    '3.　第 9 段　时间不符　已销号：已改期',
  ]);
});
