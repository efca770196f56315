import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFound, searchTextOf, searchWords } from '#lib/domain/people/find-people.ts';
import { nameReadings } from '#lib/domain/people/readings.ts';

const finds = (typed: string, name: string, texts: readonly string[] = []): boolean =>
  isFound(searchTextOf(name, texts), searchWords(typed));

describe('surnames', () => {
  it.each([
    ['单雄信', 'shan'],
    ['仇英', 'qiu'],
    ['区大相', 'ou'],
    ['解琬', 'xie'],
    ['曾国藩', 'zeng'],
    ['查良镛', 'zha'],
    ['朴树', 'piao'],
    ['么永波', 'yao'],
    ['尉迟恭', 'yu chi'],
    ['万俟卨', 'mo qi'],
    ['单于夫', 'chan yu'],
    ['长孙无忌', 'zhang sun'],
  ])('%s is read %s', (name, reading) => {
    const count = reading.split(' ').length;
    expect(
      nameReadings(name)
        .slice(0, count)
        .map(([first]) => first)
        .join(' '),
    ).toBe(reading);
  });

  it('are not read as elsewhere', () => {
    expect([
      finds('danxx', '单雄信'),
      finds('sxx', '单雄信'),
      finds('wcg', '尉迟恭'),
      finds('ycg', '尉迟恭'),
    ]).toEqual([...[false, true, false, true]]);
  });
});

describe('a person is found by', () => {
  it.each([
    ['zsf', '张三丰'],
    ['zhangsf', '张三丰'],
    ['zhangsanfeng', '张三丰'],
    ['ZHSF', '张三丰'],
    ['sanf', '张三丰'],
    ['ｚｓｆ', '张三丰'],
    ['alg', '艾力更·依明巴海'],
    ['maria', 'Anna Maria'],
    ['三丰', '张三丰'],
  ])('%s: %s', (typed, name) => {
    expect(finds(typed, name)).toBe(true);
  });

  it('every word at once, of name, unit, post or telephone', () => {
    const texts = ['区文旅局', '局长', '13800138000'];
    expect(['文旅 zsf', '局长 张', '0138000', '  '].map((typed) => finds(typed, '张三丰', texts))).toEqual([
      ...[true, true, true, true],
    ]);
    expect(['文旅 lsf', 'zsfx', 'zf', 'zzsf', '财政'].map((typed) => finds(typed, '张三丰', texts))).toEqual([
      ...[false, false, false, false, false],
    ]);
  });

  it('the beginnings of the readings of neighbouring characters, whatever they are', () => {
    const character = fc.constantFrom(...'单仇区解曾查张王李丁欧阳三丰文澜翀䶮志堃');
    const cut = fc.nat();
    fc.assert(
      fc.property(fc.array(fc.tuple(character, cut, cut), { minLength: 1, maxLength: 4 }), (parts) => {
        const name = parts.map(([one]) => one).join('');
        const readings = nameReadings(name);
        const typed = parts
          .map(([, which, length], at) => {
            const choices = readings[at] ?? [];
            const reading = choices[which % choices.length] ?? '';
            return reading.slice(0, 1 + (length % reading.length));
          })
          .join('');
        expect(finds(typed, name)).toBe(true);
      }),
      { seed: 20260911 },
    );
  });
});
