import { expect, it } from 'vitest';
import { errorWords } from '#lib/usecases/planning/sources-view.ts';

it('says in words why a calendar cannot be reached, with the code beside it for whoever runs the network', () => {
  const refused = errorWords('not-connected:ECONNREFUSED', 'zh-CN');
  expect(refused).toMatch(/^连接不上：对方主机拒绝连接.*（ECONNREFUSED）$/);
  expect(errorWords('not-connected:ETIMEDOUT', 'zh-CN')).toMatch(/没有应答.*（ETIMEDOUT）$/);
  expect(errorWords('not-connected:EWHATEVER', 'zh-CN')).toMatch(/原因不明.*（EWHATEVER）$/);
  expect(errorWords('not-connected:ECONNREFUSED', 'en')).toMatch(/refuses connections.*\(ECONNREFUSED\)$/);
});

it('gives an account no advice about exporting', () => {
  for (const code of ['too-large:104857600', 'too-large:50000', 'calendar-too-large', 'too-many-events']) {
    expect(errorWords(code, 'zh-CN', 'url')).toContain('导出');
    expect(errorWords(code, 'zh-CN', 'caldav')).toMatch(/^这个账号里的日历过大/);
    expect(errorWords(code, 'en', 'caldav')).toMatch(/^the calendars of this account/);
  }
});
