import { describe, expect, it } from 'vitest';
import { applyEdits } from '#lib/domain/scripts/apply-edits.ts';
import { mergedEdit } from '#lib/domain/scripts/merge-edit.ts';
import { anEdit, passageOf } from './a-script.ts';

const over = '列席今天会议的有：副区长喻怀瑾、区文化和旅游局局长谷翯、区审计局局长项玥。';
const mine = over.replace('的有：', '的同志有：');
const now = over.replace('、区文化和旅游局局长谷翯', '');

describe('words by hand and a fact that changed beneath them', () => {
  it('are kept both where they are about different words', () => {
    expect(mergedEdit(over, mine, now)).toBe(mine.replace('、区文化和旅游局局长谷翯', ''));
    expect(mergedEdit(over, over, now)).toBe(now);
    expect(mergedEdit(over, mine, over)).toBe(mine);
  });

  it('are a choice where both touch the same words', () => {
    expect(mergedEdit(over, over.replace('谷翯', '谷云翯'), over.replace('谷翯', '谷同'))).toBeNull();
    expect(mergedEdit('甲乙', '甲一乙', '甲二乙')).toBeNull();
  });

  it('are offered with the passage', () => {
    const passage = { key: 'guests', kind: 'speech', text: now, itemId: null } as const;
    const scene = {
      ...{ key: 's', title: '', itemId: null, itemNumber: null, start: '', minutes: 0, speaker: '' },
    };
    const edit = anEdit({ passageKey: 'guests', text: mine, over });
    const script = applyEdits([{ ...scene, passages: [passage] }], [edit]);
    expect(passageOf(script.scenes, 'guests')).toMatchObject({
      beneath: { before: over, merged: mine.replace('、区文化和旅游局局长谷翯', '') },
    });
  });
});
