import { describe, expect, it } from 'vitest';
import { isReadSomewhere } from '#lib/domain/people/read-as.ts';
import { textReadings } from '#lib/domain/people/readings.ts';

const reads = (text: string, letters: string): boolean => isReadSomewhere(textReadings(text), letters);

describe('letters that spell', () => {
  it.each([
    ['座次', 'zc'],
    ['座次', 'zuoci'],
    ['座次', 'zuoc'],
    ['区五届人大常委会第三十五次会议', 'cwh'],
    ['执行', 'zhixing'],
    ['银行', 'yinhang'],
    ['和平', 'hp'],
    ['和平', 'huop'],
    ['会和平', 'huihep'],
    ['会和平', 'kheping'],
  ])('%s is found by %s', (text, letters) => expect(reads(text, letters)).toBe(true));

  it.each([
    ['座次', 'cz'],
    ['座次', 'zx'],
    ['座次', '座'],
    ['座次', 'zuocix'],
    ['座次', ''],
    ['和平', 'hpp'],
    ['', 'a'],
  ])('%s is not found by %s', (text, letters) => expect(reads(text, letters)).toBe(false));
});

it('tells at once that many characters of many readings are not spelt', () => {
  const many = '和'.repeat(300);
  const began = performance.now();
  expect(reads(many, `${'h'.repeat(60)}x`)).toBe(false);
  expect(reads(many, 'h'.repeat(301))).toBe(false);
  expect(reads(many, 'h'.repeat(300))).toBe(true);
  expect(performance.now() - began).toBeLessThan(1_000);
});
