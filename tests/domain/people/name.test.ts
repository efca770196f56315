import { expect, it } from 'vitest';
import { nameCharacters, namesakeNote, spacedName, storedName } from '#lib/domain/people/name.ts';

it.each([
  ['王　凯（河南）', '王凯'],
  ['艾力更•依明巴海', '艾力更·依明巴海'],
  ['艾力更 · 依明巴海', '艾力更·依明巴海'],
  [' Anna  Maria ', 'Anna Maria'],
  ['丁\u200B宁', '丁宁'],
  ['⻢⻩⻋⻓⻄⻅⻉⻔⻘⻙⻜⻥⻦⻰⻳', '马黄车长西见贝门青韦飞鱼鸟龙龟'],
  ['⽯⽟', '石玉'],
  ['⺀⺄⻐', '⺀乙钅'],
])('%j is stored as %j', (printed, stored) => {
  expect(storedName(printed)).toBe(stored);
});

it.each([
  ['王凯（河南）', '河南'],
  ['丁宁（女，回族）', ''],
  ['丁宁（女，区法院）', '区法院'],
  ['丁宁', ''],
])('%s is told from namesakes by %j', (name, note) => {
  expect(namesakeNote(name)).toBe(note);
});

it.each([
  ['祁祎', '祁　祎'],
  ['王𬱖', '王　𬱖'],
  ['阮秉堃', '阮秉堃'],
  ['Jo', 'Jo'],
])('%s is printed as %s', (name, printed) => {
  expect(spacedName(name)).toBe(printed);
});

it('is compared as the characters its radicals stand for', () => {
  expect(nameCharacters('⻢⻰⻜')).toEqual(['马', '龙', '飞']);
});
