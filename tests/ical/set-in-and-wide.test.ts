import { describe, expect, it } from 'vitest';
import { calendarText, event, occurrencesIn, read, spans, year2026 } from './calendar-text.ts';

const plain = calendarText(
  event(
    'UID:a',
    'DTSTART;TZID=Asia/Shanghai:20260914T090000',
    'DURATION:PT2H',
    'SUMMARY:区委常委会会议',
    'DESCRIPTION:研究人事事项',
    ' ，请各位委员准时参加',
  ),
);
const found = (text: string) => {
  const { events, warnings } = read(text);
  const [only] = events;
  return {
    times: spans(occurrencesIn(text, year2026)),
    summary: only?.summary,
    description: only?.description,
    warnings,
  };
};
const expected = found(plain);

describe('a calendar set in', () => {
  it.each([
    ['by blanks', (line: string) => `    ${line}`],
    ['by one blank', (line: string) => ` ${line}`],
    ['by wide blanks', (line: string) => `\u3000\u3000${line}`],
    ['as an answer quotes it', (line: string) => `> ${line}`],
  ])('%s as a whole is read, with its folds', (_, setIn) => {
    const text = plain
      .split('\r\n')
      .map((line) => (line === '' ? line : setIn(line)))
      .join('\r\n');
    expect(found(text)).toEqual(expected);
    expect(found(`\n${text}`).times).toEqual(expected.times);
  });

  it('by how deep its parts are is read, with its folds', () => {
    let depth = 0;
    const text = plain
      .split('\r\n')
      .map((line) => {
        if (line.startsWith('END:')) depth--;
        const shown = line === '' || line.startsWith(' ') ? line : `${'  '.repeat(depth)}${line}`;
        if (line.startsWith('BEGIN:')) depth++;
        return shown;
      })
      .join('\r\n');
    expect(found(text)).toEqual(expected);
  });

  it('of many empty lines is an empty calendar, and with rubble none', () => {
    const empty = `  BEGIN:VCALENDAR\n${'\n'.repeat(500_000)}  END:VCALENDAR\n${'\n'.repeat(5_000)}`;
    expect(read(empty).events).toEqual([]);
    expect(() => read(empty.replace('\n\n', '\nrubble\n'))).toThrow('not-a-calendar');
  });

  it('is not one whose first line is folded', () => {
    expect(read('BEGIN:VCALENDAR\r\nPRODID:a\r\n b:c\r\nEND:VCALENDAR\r\n').warnings).toEqual([]);
  });
});

describe('a line as it is also written', () => {
  it.each([
    ['with a wide colon', plain.replace('SUMMARY:', 'SUMMARY：')],
    ['with wide signs throughout', plain.replaceAll(':', '：').replaceAll(';', '；').replaceAll('=', '＝')],
    [
      'with a group before the name',
      plain.replace('SUMMARY', 'item1.SUMMARY').replace('DTSTART', 'a-1.dtstart'),
    ],
  ])('%s is read', (_, text) => {
    expect(found(text)).toEqual(expected);
  });

  it('keeps what a wide colon is part of', () => {
    const text = calendarText(
      event('DTSTART:20260914T090000', 'SUMMARY;LANGUAGE=zh-CN:时间：9:00；地点：一楼'),
    );
    expect(read(text).events[0]?.summary).toBe('时间：9:00；地点：一楼');
  });

  it.each([
    ['P1H', '02:00'],
    ['P90M', '02:30'],
    ['P1D2H', '03:00'],
    ['P1DT', '01:00'],
  ])('lasts %s without its T', (duration, end) => {
    const text = calendarText(
      event('UID:a', 'DTSTART;TZID=Asia/Shanghai:20260914T090000', `DURATION:${duration}`),
    );
    const day = duration.includes('D') ? 15 : 14;
    expect(found(text).times).toEqual([`2026-09-14T01:00Z/2026-09-${day}T${end}Z`]);
    expect(read(text).warnings.map(({ kind }) => kind)).toEqual(
      duration === 'P1DT' ? [] : ['duration-mended'],
    );
  });
});
