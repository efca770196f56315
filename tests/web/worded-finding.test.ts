import { describe, expect, it } from 'vitest';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';

function aFinding(code: string, facts: JudgedFinding['facts'], mendable?: boolean): JudgedFinding {
  return {
    ...{ code, key: code, severity: 'warn', facts, place: 'consultation', waivable: true, waiver: null },
    ...(mendable === undefined ? {} : { mendable }),
  };
}

function worded(locale: Locale, finding: JudgedFinding) {
  return wordFinding(locale, finding, 'm', 'Asia/Shanghai');
}

const awaited = { count: 2, partly: 0, names: '祁祎、邬翀', due: '2026-09-09' };

describe('a finding in words', () => {
  it('offers its mend to who may mend it, and to nobody else', () => {
    const mend = (mendable: boolean) =>
      worded('en', aFinding('consultation.awaited', awaited, mendable)).mend;
    expect(mend(true)).toMatchObject({ href: '/meetings/m/consultation' });
    expect(mend(false)).toBeNull();
  });

  it('leads to the form that adds whom it names, on the tab itself too', () => {
    const finding = aFinding('attendance.reporter-not-attending', { name: '邬翀', item: '规划' });
    const href = worded('en', finding).mend?.href ?? '';
    const url = new URL(href, 'http://inside.invalid');
    expect([url.pathname, url.searchParams.get('add')]).toEqual(['/meetings/m/attendance', '邬翀']);
  });

  it('leads from a chair on leave straight to who presides', () => {
    const finding = aFinding('meeting.chair-on-leave', { name: '阮秉堃' });
    expect(worded('zh-CN', finding).mend?.href).toBe('/meetings/m?chair');
  });

  it('lists names as the language does', () => {
    const why = (locale: Locale) => worded(locale, aFinding('consultation.awaited', awaited)).why;
    expect(why('en')).toContain('祁祎, 邬翀');
    expect(why('zh-CN')).toContain('祁祎、邬翀');
  });

  it('quotes what was said, and says where nothing was', () => {
    const why = (words: string) =>
      worded(
        'zh-CN',
        aFinding('consultation.objection-undecided', {
          ...{ name: '祁祎', item: '规划', number: 3 },
          ...{ words, said: words === '' ? 0 : 1 },
        }),
      ).why;
    expect([why('尚不成熟'), why('')]).toEqual(['第3项：“尚不成熟”', '第3项：没有附言']);
  });
});
