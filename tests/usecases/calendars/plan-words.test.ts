import { describe, expect, it } from 'vitest';
import {
  type PlanFaultCode,
  planFaults,
  skipReasons,
} from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { locales } from '#lib/i18n/locale.ts';
import { planFaultWords } from '#lib/usecases/calendars/plan-words.ts';

/** What the reader says beside each code. */
const facts: Readonly<Partial<Record<PlanFaultCode, Readonly<Record<string, string | number>>>>> = {
  'year-unknown': { text: '3/2' },
  'date-unclear': { text: '下周' },
  'date-impossible': { text: '2/30' },
  'weekday-mismatch': { date: '2026-03-02', said: 3, real: 1 },
  'time-unclear': { text: '会后' },
  'time-impossible': { text: '25:00' },
  'end-before-start': { text: '11:00-9:00' },
  'read-as-afternoon': { text: '2:30' },
  'mark-unclear': { person: '喻怀瑾', text: '另定' },
  'read-as-clock': { text: '专题会' },
  'outside-range': { date: '2026-04-03' },
};

describe.each(locales)('in %s', (locale) => {
  it.each(Object.keys(planFaults) as PlanFaultCode[])('%s is a sentence with its facts', (code) => {
    const fault = {
      sheet: 'Sheet1',
      row: 3,
      code,
      severity: planFaults[code],
      text: '',
      facts: facts[code] ?? {},
    };
    const said = planFaultWords(locale, fault);
    expect(said).not.toMatch(/[{}]|undefined|^$/);
    const { text } = fault.facts;
    if (text !== undefined && code !== 'year-unknown' && code !== 'read-as-afternoon')
      expect(said).toContain(text);
  });

  it('a weekday that is not that day’s names both', () => {
    const fault = {
      sheet: '',
      row: 3,
      severity: 'error',
      text: '',
      facts: facts['weekday-mismatch'] ?? {},
    } as const;
    expect(planFaultWords(locale, { ...fault, code: 'weekday-mismatch' })).toBe(
      locale === 'en'
        ? '2 March 2026 is a Monday, the plan says Wednesday'
        : '2026年3月2日是星期一，表上写星期三',
    );
  });

  it.each(skipReasons)('%s has a name', (reason) => {
    expect(words(locale, 'weeklyPlan')(`skip.${reason}`)).not.toBe('');
  });
});
