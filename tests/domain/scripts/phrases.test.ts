import { describe, expect, it } from 'vitest';
import { parsePhraseBook, placeholdersOf, say, sayMarked } from '#lib/domain/scripts/phrases.ts';

const shipped = new Map([
  ['item.call', '请{post}{name}同志{verb}。'],
  ['result', '赞成 ⟦　⟧ 票。'],
]);

describe('phrases an office rewrites', () => {
  it('are filled with their values, and figures among them are found again', () => {
    expect(say(shipped, 'item.call', { post: '区长', name: '某某', verb: '报告' })).toBe(
      '请区长某某同志报告。',
    );
    const { text, figures } = sayMarked(new Map([['n', '应到 {a} 人，请假 {b} 人']]), 'n', { a: 27, b: 2 });
    expect(figures.map(({ start, end }) => text.slice(start, end))).toEqual(['27', '2']);
  });

  it('throw where a phrase or value is missing: that is our bug', () => {
    expect(() => say(shipped, 'nothing')).toThrow('no phrase nothing');
    expect(() => say(shipped, 'item.call', { post: '' })).toThrow('item.call is not given name');
  });

  it('are refused by name, with the nearest thing that would be right', () => {
    const faulty = {
      $about: 'a note',
      'item.cal': '请{post}',
      'item.call': '请{posts}{name}',
      result: '赞成 ⟦　票。',
      other: 3,
    };
    const read = parsePhraseBook(faulty, shipped);
    expect(read.ok ? [] : read.refusal).toEqual([
      { key: 'other', code: 'not-text', found: 'number', suggestion: 'text' },
      { key: 'item.cal', code: 'unknown-phrase', found: 'item.cal', suggestion: 'item.call' },
      { key: 'item.call', code: 'unknown-placeholder', found: 'posts', suggestion: 'post' },
      { key: 'result', code: 'open-blank', found: '赞成 ⟦　票。', suggestion: '⟦…⟧' },
    ]);
  });

  it('that are missing are named with what they say in the other book', () => {
    const read = parsePhraseBook({ result: '⟦　⟧' }, shipped);
    expect(read.ok ? [] : read.refusal).toEqual([
      { key: 'item.call', code: 'missing', found: '', suggestion: '请{post}{name}同志{verb}。' },
    ]);
  });

  it('list their placeholders in order', () => {
    expect(placeholdersOf('请{post}{name}同志')).toEqual(['post', 'name']);
  });
});
