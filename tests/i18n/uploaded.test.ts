import { expect, it } from 'vitest';
import { words } from '#lib/i18n/catalogue.ts';

it('says of a calendar of the past that it was understood, and not that nothing was read', () => {
  const w = words('zh-CN', 'bodies');
  const none = w('uploaded', { found: 'no', used: 0, skipped: 0, marked: 0 });
  expect(none).toContain('读懂了');
  expect(none).not.toContain('0 项');
  expect(w('uploaded', { found: 'yes', used: 3, skipped: 1, marked: 0 })).toBe('读到 3 项，略过 1 项');
});
