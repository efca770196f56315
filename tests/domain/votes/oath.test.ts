import { describe, expect, it } from 'vitest';
import { checkOath, countHan, parseOathTexts } from '#lib/domain/votes/oath.ts';
import { readOathTexts } from '#lib/gateways/oath.ts';

const read = await readOathTexts();
if (!read.ok) throw new Error('templates/oath.json is faulty');
const oath = read.value;
const current = oath.current.text;
const old = current.replace(
  '富强民主文明和谐美丽的社会主义现代化强国',
  '富强、民主、文明、和谐的社会主义国家',
);

describe('the oath to the constitution', () => {
  it('in force has 75 Han characters and no fault, however it is punctuated', () => {
    expect(countHan(current)).toBe(75);
    expect(checkOath(current, oath)).toEqual([]);
    expect(checkOath(current.replaceAll(/[，、：！]/g, ' '), oath)).toEqual([]);
    expect(checkOath(`\n${current}\n`, oath)).toEqual([]);
  });

  it('of 2015 is told by its words, its length and where it departs', () => {
    expect(countHan(old)).toBe(70);
    expect(checkOath(old, oath)).toEqual([
      { kind: 'superseded', phrase: '富强、民主、文明、和谐的社会主义国家' },
      { kind: 'phrase-missing', phrase: '富强民主文明和谐美丽的社会主义现代化强国' },
      { kind: 'wrong-length', found: 70, expected: 75 },
      { kind: 'differs', at: 60, found: '的', expected: '美' },
    ]);
  });

  it('with one character wrong is found though its length is right', () => {
    expect(checkOath(current.replace('恪尽', '克尽'), oath)).toEqual([
      { kind: 'differs', at: 35, found: '克', expected: '恪' },
    ]);
  });

  it('with something before or after it, or missing altogether, is found', () => {
    expect(checkOath(`${current}宣誓人`, oath)).toEqual([
      { kind: 'wrong-length', found: 78, expected: 75 },
      { kind: 'differs', at: 76, found: '宣', expected: '' },
    ]);
    expect(checkOath('', oath).map(({ kind }) => kind)).toEqual([
      'phrase-missing',
      'wrong-length',
      'differs',
    ]);
  });

  it('in a template whose count or phrase is wrong is refused', () => {
    const json = { current: { ...oath.current, hanCount: 70, phrase: '社会主义国家' }, superseded: [] };
    const result = parseOathTexts(json);
    expect(result.ok ? [] : result.refusal.map(({ field, problem }) => [field, problem])).toEqual([
      ['current.hanCount', 'out-of-order'],
      ['current.phrase', 'unknown-reference'],
    ]);
  });
});
