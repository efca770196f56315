import { describe, expect, it } from 'vitest';
import { cardFingerprint, cardRunOf, compareCardRun } from '#lib/domain/cards/card-run.ts';
import { checkCards } from '#lib/domain/cards/check-cards.ts';
import { cardSizes, cardText } from '#lib/domain/cards/name-card.ts';
import type { PersonId } from '#lib/domain/id.ts';

const person = (personId: string, name: string, post = '') => ({
  personId: personId as PersonId,
  name,
  post,
});
const ids = (...names: readonly string[]): readonly PersonId[] => names as readonly PersonId[];

describe('the text of a card', () => {
  it.each([
    ['祁祎', '祁　祎', 'spaced'],
    ['𬱖𫖮', '𬱖　𫖮', 'spaced'],
    ['阮秉堃', '阮秉堃', 'plain'],
    ['慕容清扬', '慕容清扬', 'narrowed'],
    ['巴音朝鲁图', '巴音朝鲁图', 'fitted'],
    ['艾力更·依明', '艾力更·依明', 'fitted'],
    ['Anna Maria', 'Anna Maria', 'fitted'],
  ])('%s', (name, text, fit) => {
    expect(cardText(name)).toEqual({ text, fit });
  });
});

it('sizes fold out of an A4 sheet', () => {
  const { width, height, foot } = cardSizes['a4-fold'];
  expect([width, 2 * height + foot]).toEqual([210, 297]);
});

describe('seats, cards and attendees', () => {
  it('are the same set', () => {
    const attending = [person('p1', '丁翀'), person('p2', '于文澜')];
    expect(checkCards({ attending, seated: ids('p2', 'p1'), cards: ids('p1', 'p2') })).toEqual([]);
  });

  it('are compared each with each', () => {
    const attending = [person('p1', '丁翀'), person('p2', '于文澜')];
    const names = new Map(ids('p8').map((id) => [id, '谷翯']));
    const found = checkCards({ attending, seated: ids('p1', 'p9'), cards: ids('p2', 'p8'), names });
    expect(found.slice(-2).map(({ facts }) => facts.name)).toEqual(['谷翯', '_']);
    expect(found.map(({ key }) => key)).toEqual([
      'cards.no-card:p1',
      'cards.no-seat:p2',
      'cards.not-attending:p8',
      'cards.seated-not-attending:p9',
    ]);
  });

  it('show names that differ in one character', () => {
    const attending = [
      person('p1', '李建国'),
      person('p2', '李建同'),
      person('p3', '李伟'),
      person('p4', '李炜'),
    ];
    const all = ids('p1', 'p2', 'p3', 'p4');
    const found = checkCards({ attending, seated: all, cards: all });
    expect(found.map(({ code, facts }) => [code, facts])).toEqual([
      ['cards.look-alike', { names: '李建国、李建同', count: 2, more: 'no' }],
    ]);
  });

  it('say names that differ at one place once, however many, and as another once one more comes', () => {
    const many = [...'国同周阔冈闯闰闻闽闸'].map((end, n) => person(`p${n}`, `李建${end}`));
    const all = ids(...many.map(({ personId }) => personId));
    const [found, ...others] = checkCards({ attending: many, seated: all, cards: all });
    expect(others).toEqual([]);
    expect(found?.facts).toEqual({
      names: '李建国、李建同、李建周、李建阔、李建冈、李建闯、李建闰、李建闻',
      count: 10,
      more: 'yes',
    });
    const [fewer] = checkCards({
      ...{ attending: many.slice(1), seated: all.slice(1), cards: all.slice(1) },
    });
    expect([fewer?.key, fewer?.stamp === found?.stamp]).toEqual([found?.key, false]);
  });
});

describe('people of one name', () => {
  it('are told once, whatever their units, until something behind the name tells them apart', () => {
    const all = ids('p1', 'p2', 'p3');
    const found = (attending: readonly ReturnType<typeof person>[]) =>
      checkCards({ attending, seated: all, cards: all }).map(({ key, severity, facts }) => ({
        ...{ key, severity, facts },
      }));
    expect(found([person('p1', '王芳'), person('p2', '王芳'), person('p3', '王方')])).toEqual([
      { key: 'cards.same-name:p1', severity: 'warn', facts: { name: '王芳', people: 2 } },
    ]);
    expect(found([person('p1', '王芳'), person('p2', '王芳（女）'), person('p3', '王方')])).toEqual([]);
  });
});

describe('a run of cards', () => {
  it('names only the cards that changed, are new or are to be taken away', () => {
    const printed = cardRunOf([person('p1', '阮秉坤'), person('p2', '丁翀'), person('p3', '于文澜')]);
    expect(
      compareCardRun(printed, [person('p1', '阮秉堃'), person('p2', '丁翀'), person('p4', '慕容清')]),
    ).toEqual({
      print: [
        { personId: 'p1', reason: 'changed', text: '阮秉堃\n' },
        { personId: 'p4', reason: 'new', text: cardFingerprint(person('p4', '慕容清')) },
      ],
      withdraw: ['p3'],
    });
  });

  it('tells cards with and without a post apart', () => {
    expect(cardFingerprint(person('p1', '丁翀', '主任'))).not.toBe(cardFingerprint(person('p1', '丁翀')));
  });
});
