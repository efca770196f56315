import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type EditedScript,
  keyOfAdded,
  placeEdit,
  withEdit,
  withoutEdit,
} from '#lib/domain/scripts/apply-edits.ts';
import type { Scene, ScriptEdit } from '#lib/domain/scripts/script.ts';
import { anEdit } from './a-script.ts';

function sceneOf(itemId: string, texts: readonly string[]): Scene {
  return {
    ...{ key: `scene.${itemId}`, title: itemId, itemId, itemNumber: 1, start: '9:00', minutes: 5 },
    speaker: '',
    passages: texts.map((text, at) => ({ key: `${itemId}.${at}`, kind: 'speech', text, itemId })),
  };
}

const scenes = [sceneOf('a', ['甲一', '甲二']), sceneOf('b', ['乙一'])];

function reads(script: EditedScript): readonly string[] {
  return script.scenes.flatMap((scene) => scene.passages.map((p) => `${p.key} ${p.text}`));
}

describe('hand edits over a generated script', () => {
  it('replaces a passage and keeps what the rules would say beside it', () => {
    const script = applyEdits(scenes, [anEdit({ passageKey: 'a.0', text: '改', over: '甲一' })]);
    expect(script.scenes[0]?.passages[0]).toMatchObject({
      text: '改',
      generated: '甲一',
      origin: 'edited',
      moved: false,
      editedBy: '温玥',
    });
  });

  it('says when the fact under an edit has changed since', () => {
    const script = applyEdits(scenes, [anEdit({ passageKey: 'a.0', text: '改', over: '旧甲一' })]);
    expect(script.scenes[0]?.passages[0]).toMatchObject({ text: '改', generated: '甲一', moved: true });
  });

  it('leaves a passage out without forgetting it', () => {
    const script = applyEdits(scenes, [
      anEdit({ passageKey: 'a.1', kind: 'remove', text: '', over: '甲二' }),
    ]);
    expect(script.scenes[0]?.passages[1]).toMatchObject({ text: '', generated: '甲二', origin: 'edited' });
  });

  it('keeps every passage added behind another, the newest next to it, stage directions as such', () => {
    const edits = [
      anEdit({ key: 'a.0+1', passageKey: 'a.0', kind: 'after', text: '先加' }),
      anEdit({ key: 'a.0+2', passageKey: 'a.0', kind: 'after', text: '后加', as: 'cue' }),
      anEdit({ key: 'a.0+3', passageKey: 'a.0+1', kind: 'after', text: '跟着先加' }),
    ];
    const script = applyEdits(scenes, edits);
    expect(reads(script)).toEqual([
      'a.0 甲一',
      'a.0+2 后加',
      'a.0+1 先加',
      'a.0+3 跟着先加',
      'a.1 甲二',
      'b.0 乙一',
    ]);
    expect(script.scenes[0]?.passages[1]?.kind).toBe('cue');
  });

  it('keeps an edit whose passage is gone, and what was added behind it', () => {
    const edits = [
      anEdit({ key: 'c.0', passageKey: 'c.0', text: '丙' }),
      anEdit({ key: 'c.0+1', passageKey: 'c.0', kind: 'after', text: '丙后' }),
    ];
    expect(applyEdits(scenes, edits).orphans).toEqual(edits);
  });
});

describe('one more edit', () => {
  it('takes the place of the former edit of that passage', () => {
    const first = anEdit({ passageKey: 'a.0', text: '一' });
    const second = anEdit({ passageKey: 'a.0', text: '二' });
    expect(withEdit([first], second)).toEqual([second]);
  });

  it('does not take the place of a passage added before', () => {
    const added = anEdit({ key: 'a.0+1', passageKey: 'a.0', kind: 'after', text: '加' });
    const another = anEdit({ key: 'a.0+2', passageKey: 'a.0', kind: 'after', text: '再加' });
    const replaced = anEdit({ passageKey: 'a.0', text: '改' });
    expect(withEdit(withEdit([added], another), replaced)).toEqual([added, another, replaced]);
  });

  it('rewrites an added passage where it stands, and takes it away when it is left out', () => {
    const added = anEdit({ key: 'a.0+1', passageKey: 'a.0', kind: 'after', text: '加' });
    const rewritten = withEdit([added], anEdit({ passageKey: 'a.0+1', text: '加改', by: '易禾' }));
    expect(rewritten).toEqual([{ ...added, text: '加改', by: '易禾' }]);
    expect(withEdit([added], anEdit({ passageKey: 'a.0+1', kind: 'remove', text: '' }))).toEqual([]);
  });

  it('moves what stood behind an added passage up when that passage goes', () => {
    const added = anEdit({ key: 'a.0+1', passageKey: 'a.0', kind: 'after', text: '加' });
    const behind = anEdit({ key: 'a.0+2', passageKey: 'a.0+1', kind: 'after', text: '其后' });
    expect(reads(applyEdits(scenes, withoutEdit([added, behind], 'a.0+1')))).toContain('a.0+2 其后');
  });

  it('puts words that lost their place behind a passage of today', () => {
    const orphan = anEdit({ key: 'c.0', passageKey: 'c.0', text: '丙', over: '旧' });
    const placed = placeEdit([orphan], { key: 'c.0', behind: 'b.0', newKey: 'b.0+1' });
    const script = applyEdits(scenes, placed);
    expect(script.orphans).toEqual([]);
    expect(reads(script).slice(-2)).toEqual(['b.0 乙一', 'b.0+1 丙']);
  });

  it('gives added passages keys that nothing else has', () => {
    const added = anEdit({ key: 'a.0+1', passageKey: 'a.0', kind: 'after' });
    expect(keyOfAdded([], 'a.0')).toBe('a.0+1');
    expect(keyOfAdded([added], 'a.0')).toBe('a.0+2');
    expect(keyOfAdded([added], 'a.0+1')).toBe('a.0+2');
  });
});

describe('laws', () => {
  const item = fc.constantFrom('a', 'b', 'c', 'd');
  const generated = fc
    .uniqueArray(item, { minLength: 1, maxLength: 4 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc.array(fc.string(), { minLength: 1, maxLength: 3 }).map((texts) => sceneOf(id, texts)),
        ),
      ),
    );
  const action = fc.record({
    item,
    at: fc.nat(2),
    kind: fc.constantFrom('replace', 'after', 'remove'),
    text: fc.string({ minLength: 1 }),
  });

  /** Does what a person does: edits a passage that is there. */
  function act(
    shown: readonly Scene[],
    actions: readonly (typeof action extends fc.Arbitrary<infer A> ? A : never)[],
  ) {
    return actions.reduce<readonly ScriptEdit[]>((edits, { item: id, at, kind, text }) => {
      const passages = applyEdits(shown, edits).scenes.find((s) => s.itemId === id)?.passages ?? [];
      const passage = passages[at];
      if (!passage) return edits;
      const key = kind === 'after' ? keyOfAdded(edits, passage.key) : passage.key;
      const said = kind === 'remove' ? '' : text;
      return withEdit(
        edits,
        anEdit({ key, passageKey: passage.key, kind, text: said, over: passage.generated }),
      );
    }, []);
  }

  it('no edit is lost by any regeneration: it is read where it belongs or kept aside', () => {
    fc.assert(
      fc.property(generated, generated, fc.array(action, { maxLength: 12 }), (before, after, actions) => {
        const edits = act(before, actions);
        const script = applyEdits(after, edits);
        const passages = script.scenes.flatMap((s) => s.passages);
        const applied = passages.filter((p) => p.origin !== 'generated').map((p) => p.key);
        expect([...applied, ...script.orphans.map((o) => o.key)].sort()).toEqual(
          edits.map((e) => e.key).sort(),
        );
        for (const edit of edits) {
          const passage = passages.find((p) => p.key === edit.key);
          if (passage && edit.kind !== 'remove') expect(passage.text).toBe(edit.text);
        }
      }),
      { seed: 20260911, numRuns: 300 },
    );
  });

  it('regenerating the same script changes nothing, and no edits change nothing', () => {
    fc.assert(
      fc.property(generated, fc.array(action, { maxLength: 8 }), (shown, actions) => {
        const edits = act(shown, actions);
        const script = applyEdits(shown, edits);
        expect(script.orphans).toEqual([]);
        expect(script.scenes.flatMap((s) => s.passages).filter((p) => p.moved)).toEqual([]);
        expect(reads(applyEdits(shown, []))).toEqual(
          shown.flatMap((s) => s.passages.map((p) => `${p.key} ${p.text}`)),
        );
      }),
      { seed: 20260911, numRuns: 200 },
    );
  });

  it('taking every edit back gives the generated script again', () => {
    fc.assert(
      fc.property(generated, fc.array(action, { maxLength: 8 }), (shown, actions) => {
        const edits = act(shown, actions);
        const none = edits.reduce<readonly ScriptEdit[]>((left, edit) => withoutEdit(left, edit.key), edits);
        expect(reads(applyEdits(shown, none))).toEqual(reads(applyEdits(shown, [])));
      }),
      { seed: 20260911, numRuns: 100 },
    );
  });
});
