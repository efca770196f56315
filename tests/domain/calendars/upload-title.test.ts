import { expect, it } from 'vitest';
import { uploadOfName, uploadTitle } from '#lib/domain/calendars/upload-title.ts';

it('is the name of the file without its ending', () => {
  expect(
    ['周安排.ics', '周安排.ICS', '.ics', '会议.v2.ics', '安排'].map((file) => uploadTitle(file)),
  ).toEqual([...['周安排', '周安排', '.ics', '会议.v2', '安排']]);
});

it('finds the upload a file of the same name replaces, and nothing that is no upload', () => {
  const sources = [
    { kind: 'url', name: '周安排' },
    { kind: 'upload', name: '月安排' },
    { kind: 'upload', name: '周安排' },
  ] as const;
  expect(uploadOfName('周安排.ics', sources)).toBe(sources[2]);
  expect(uploadOfName('年安排.ics', sources)).toBeNull();
});

it('is what the calendar calls itself, with the file behind it, by which the next file is known', () => {
  const name = uploadTitle('quwei.ics', ' 区委办\t会议 ');
  expect(name).toBe('区委办 会议（quwei）');
  expect(uploadTitle('区委办会议 9月.ics', '区委办会议')).toBe('区委办会议 9月');
  expect(uploadOfName('quwei.ics', [{ kind: 'upload', name }])).not.toBeNull();
});
