import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { compareScripts, printsOf, stretchesOf } from '#lib/domain/scripts/script-versions.ts';

const words = fc
  .array(fc.constantFrom(...'同志们请审议𠮷，。12'), { maxLength: 30 })
  .map((all) => all.join(''));

describe('two texts as one', () => {
  it('are both read back whole: without what came the former, without what went the newer', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = stretchesOf(before, after);
        const side = (other: 'before' | 'after'): string =>
          stretches.flatMap((s) => (s.in === other ? [] : [s.text])).join('');
        expect(side('after')).toBe(before);
        expect(side('before')).toBe(after);
      }),
      { seed: 4 },
    );
  });

  it('show a figure that changed as a whole', () => {
    expect(stretchesOf('2026年11月27日', '2026年11月8日')).toEqual([
      { in: 'both', text: '2026年11月' },
      { in: 'before', text: '27' },
      { in: 'after', text: '8' },
      { in: 'both', text: '日' },
    ]);
  });

  it('show one changed word and nothing else', () => {
    expect(stretchesOf('请王伟同志', '请李伟同志')).toEqual([
      { in: 'both', text: '请' },
      { in: 'before', text: '王' },
      { in: 'after', text: '李' },
      { in: 'both', text: '伟同志' },
    ]);
  });
});

function script(...passages: readonly (readonly [key: string, text: string])[]): EditedScript {
  const said = passages.map(([key, text]) => ({
    ...({ key, text, kind: 'speech', itemId: null, origin: 'generated', generated: text } as const),
    ...{ moved: false, editedBy: '', editedAt: '' },
  }));
  const scene = {
    key: 's',
    title: '开始',
    itemId: null,
    itemNumber: null,
    start: '9:00',
    minutes: 5,
    speaker: '',
  };
  return { scenes: [{ ...scene, passages: said }], orphans: [] };
}

describe('two versions of a script', () => {
  it('differ in passages rewritten, put in and taken out, in the order they are read', () => {
    const changes = compareScripts(
      script(['a', '甲'], ['b', '乙'], ['c', '丙']),
      script(['a', '甲'], ['n', '新'], ['c', '丁']),
    );
    expect(changes.map(({ key }) => key)).toEqual(['b', 'n', 'c']);
    expect(changes[0]?.stretches).toEqual([{ in: 'before', text: '乙' }]);
    expect(changes[1]?.stretches).toEqual([{ in: 'after', text: '新' }]);
  });

  it('do not differ where they say the same', () => {
    expect(compareScripts(script(['a', '甲']), script(['a', '甲']))).toEqual([]);
  });
});

it('a print is of the version that stood when it was made', () => {
  const version = (number: number, at: string) => ({ number, edits: [], read: null, by: '', at });
  const bare = {
    id: '',
    fingerprint: '',
    units: {},
    pages: [],
    settings: null,
    way: 'pdf',
    copies: 1,
    isKept: true,
    by: '王',
  } as const;
  const print = (artefact: string, at: string) => ({ ...bare, artefact, at });
  const prints = printsOf(
    [version(1, ''), version(2, '2026-09-11T06:00:00Z'), version(3, '2026-09-12T06:00:00Z')],
    [
      print('script', '2026-09-10T06:00:00Z'),
      print('script', '2026-09-11T06:00:00Z'),
      print('agenda', '2026-09-12T07:00:00Z'),
    ],
    'script',
  );
  expect([...prints].map(([number, all]) => [number, all.length])).toEqual([
    [1, 1],
    [2, 1],
  ]);
});
