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
  ])('%s is found by %s', (text, letters) => expect(reads(text, letters)).toBe(true));

  it.each([
    ['座次', 'cz'],
    ['座次', 'zx'],
    ['座次', '座'],
    ['', 'a'],
  ])('%s is not found by %s', (text, letters) => expect(reads(text, letters)).toBe(false));
});
