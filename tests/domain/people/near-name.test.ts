import { describe, expect, it } from 'vitest';
import { likenessOf } from '#lib/domain/people/alike.ts';
import { nearName, slipOf } from '#lib/domain/people/near-name.ts';
import { canBeName } from '#lib/domain/people/surnames.ts';

describe('characters taken for one another', () => {
  it.each(['堃坤', '丽莉', '国囯', '翟宅', '翟迪', '曾增'])('%s are read alike', (pair) => {
    const [one = '', other = ''] = pair;
    expect(likenessOf(one, other)).toBe('sound');
    expect(likenessOf(other, one)).toBe('sound');
  });
  it.each(['国同', '已己', '末未', '日曰', '士土', '翀翃', '微徽', '容谷'])(
    '%s are written alike',
    (pair) => {
      const [one = '', other = ''] = pair;
      expect(likenessOf(one, other)).toBe('shape');
    },
  );
  it.each(['英王', '建设', '强志', '一国'])('%s are not', (pair) => {
    const [one = '', other = ''] = pair;
    expect(likenessOf(one, other)).toBeNull();
  });
  it('takes a character nobody has in a table for a form of another', () => {
    expect(likenessOf('𠀀', '王')).toBe('shape');
  });
});

describe('a name that was meant', () => {
  it.each([
    ['王建同', '王建国', 'shape'],
    ['阮秉坤', '阮秉堃', 'sound'],
    ['晏微知', '晏知微', 'swap'],
    ['晏微', '晏知微', 'missing'],
    ['晏知知微', '晏知微', 'extra'],
    ['马丽丽', '马丽', 'extra'],
    ['王建设', '王建国', 'other'],
    ['李建国', '王建国', 'other'],
    ['艾力更·依明巴海海', '艾力更·依明巴海', 'extra'],
  ])('%s comes from %s: %s', (written, name, slip) => {
    expect(slipOf([...written], [...name])).toBe(slip);
  });
  it.each([
    ['李强', '王强'],
    ['李志强', '王建国'],
    ['王', '王强'],
  ])('%s does not come from %s', (written, name) => expect(slipOf([...written], [...name])).toBeNull());
  it('is none where the name is known, several where several are as likely', () => {
    expect(nearName('项玥', ['项玥', '项珺'])).toBeNull();
    expect(nearName('何禾', ['何斌', '易禾', '刘英'])).toEqual({ name: '何斌、易禾', slip: 'other' });
  });
});

describe('what can be a name', () => {
  it.each(['王强', '王建国', '欧阳旻', '司徒珣', '艾力更·依明巴海'])('%s can', (name) =>
    expect(canBeName([...name])).toBe(true),
  );
  it.each(['王', '认真', '高度重视', '情况汇报'])('%s cannot', (name) =>
    expect(canBeName([...name])).toBe(false),
  );
});
