import { describe, expect, it } from 'vitest';
import { layOut } from '#lib/documents/layout/lay-out.ts';
import type { Block } from '#lib/documents/page.ts';
import type { TextRun } from '#lib/documents/page-text.ts';
import { book, official, textsOf } from '../paper-samples.ts';

/** 㛃 is in no 仿宋 at hand, but in the faces behind it; the other in none. */
const [COMMON, RARE] = ['晏知微', '周㛃'];
const NONE = '李\u{2ebf0}';
const name = (text: string): TextRun => ({ kind: 'text', text, name: true });

function table(names: readonly string[]): Block {
  return {
    kind: 'table',
    columns: [{ width: 1 }, { width: 2 }],
    head: [],
    rows: names.map((each) => ({ cells: [{ text: [name(each)] }, { text: '主任' }] })),
  };
}

function facesIn(...blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(
    layOut(official(blocks), book).flatMap((page) => textsOf(page).map((m) => [m.text, m.face])),
  );
}

describe('names of one list', () => {
  it('are all set in the face that one of them needs', () => {
    const faces = facesIn(table([COMMON, RARE]));
    expect(faces.get(COMMON)).toBe(faces.get(RARE));
    expect(faces.get(COMMON)).not.toBe('fang');
    expect(faces.get('主任')).toBe('fang');
  });

  it('are in the usual face where all of them have it', () => {
    expect(facesIn(table([COMMON])).get(COMMON)).toBe('fang');
  });

  it('are not held up by a name that no face draws', () => {
    expect(facesIn(table([COMMON, NONE])).get(COMMON)).toBe('fang');
  });

  it('leave running text beside the list as it is', () => {
    const faces = facesIn(table([RARE]), { kind: 'paragraph', text: '请于会前报到' });
    expect(faces.get('请于会前报到')).toBe('fang');
  });
});
