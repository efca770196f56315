import type { Passage, Scene, ScriptEdit } from './script.ts';

/** A passage as it will be read: generated, changed by hand, or added by hand. */
export interface EditedPassage extends Passage {
  readonly origin: 'generated' | 'edited' | 'added';
  /** What the rules would say; shown when it moved under a hand edit, taken with one click. */
  readonly generated: string;
  /** The fact under the edit has changed since it was made. */
  readonly moved: boolean;
  readonly editedBy: string;
  readonly editedAt: string;
}

export interface EditedScene extends Omit<Scene, 'passages'> {
  readonly passages: readonly EditedPassage[];
}

export interface EditedScript {
  readonly scenes: readonly EditedScene[];
  /** Edits whose passage is no longer generated (its item was removed): kept and shown, never dropped. */
  readonly orphans: readonly ScriptEdit[];
}

/** Lays hand edits over a freshly generated script. Edits are found by passage key; none is ever lost. */
export function applyEdits(scenes: readonly Scene[], edits: readonly ScriptEdit[]): EditedScript {
  const known = new Set(scenes.flatMap((scene) => scene.passages.map((p) => p.key)));
  return {
    scenes: scenes.map((scene) => ({
      ...scene,
      passages: scene.passages.flatMap((passage) => editPassage(passage, edits)),
    })),
    orphans: edits.filter((edit) => !known.has(edit.passageKey)),
  };
}

function editPassage(passage: Passage, edits: readonly ScriptEdit[]): readonly EditedPassage[] {
  const mine = edits.filter((edit) => edit.passageKey === passage.key);
  const change = mine.findLast((edit) => edit.kind !== 'after');
  const edited: EditedPassage = {
    ...passage,
    text: change?.kind === 'replace' ? change.text : change?.kind === 'remove' ? '' : passage.text,
    origin: change ? 'edited' : 'generated',
    generated: passage.text,
    moved: change !== undefined && change.over !== passage.text,
    editedBy: change?.by ?? '',
    editedAt: change?.at ?? '',
  };
  const added = mine
    .filter((edit) => edit.kind === 'after')
    .map(
      (edit, index): EditedPassage => ({
        key: `${passage.key}+${index}`,
        kind: 'speech',
        text: edit.text,
        itemId: passage.itemId,
        origin: 'added',
        generated: '',
        moved: false,
        editedBy: edit.by,
        editedAt: edit.at,
      }),
    );
  return [edited, ...added];
}

/** The edits after one more; an edit of the same passage and kind takes the former's place. */
export function withEdit(edits: readonly ScriptEdit[], edit: ScriptEdit): readonly ScriptEdit[] {
  const same = (e: ScriptEdit): boolean =>
    e.passageKey === edit.passageKey && (e.kind === 'after') === (edit.kind === 'after');
  return [...edits.filter((e) => !same(e)), edit];
}

/** Puts a passage back to what the rules say, and takes what was added after it away. */
export function withoutEdits(edits: readonly ScriptEdit[], passageKey: string): readonly ScriptEdit[] {
  return edits.filter((edit) => edit.passageKey !== passageKey);
}
