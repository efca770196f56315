import { mergedEdit } from './merge-edit.ts';
import type { Passage, Scene, ScriptEdit } from './script.ts';

/** A passage as it will be read: generated, changed by hand, or added by hand. */
export interface EditedPassage extends Passage {
  readonly origin: 'generated' | 'edited' | 'added';
  /** What the rules would say; shown when it moved under a hand edit, taken with one click. */
  readonly generated: string;
  /** The fact under the edit has changed since it was made. */
  readonly moved: boolean;
  /** Where it has: what the rules said then, and the hand's words with today's facts; null where both touch the same words. */
  readonly beneath?: { readonly before: string; readonly merged: string | null };
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
  const used = new Set<ScriptEdit>();
  const edited = scenes.map((scene) => ({
    ...scene,
    passages: scene.passages.flatMap((passage) => [
      rewrite(passage, edits, used),
      ...addedBehind(passage.key, passage.itemId, edits, used),
    ]),
  }));
  return { scenes: edited, orphans: edits.filter((edit) => !used.has(edit)) };
}

function rewrite(passage: Passage, edits: readonly ScriptEdit[], used: Set<ScriptEdit>): EditedPassage {
  const edit = edits.find((e) => e.kind !== 'after' && e.passageKey === passage.key);
  const generated = { generated: passage.text, origin: 'generated', moved: false } as const;
  if (!edit) return { ...passage, ...generated, editedBy: '', editedAt: '' };
  used.add(edit);
  const moved = edit.over !== passage.text;
  return {
    ...passage,
    text: edit.kind === 'replace' ? edit.text : '',
    figures: [],
    origin: 'edited',
    generated: passage.text,
    moved,
    ...(moved ? { beneath: beneath(edit, passage.text) } : {}),
    editedBy: edit.by,
    editedAt: edit.at,
  };
}

function beneath({ kind, over, text }: ScriptEdit, now: string): NonNullable<EditedPassage['beneath']> {
  return { before: over, merged: kind === 'replace' ? mergedEdit(over, text, now) : null };
}

/** What was added behind a passage, the newest first, each followed by what was added behind it. */
function addedBehind(
  key: string,
  itemId: string | null,
  edits: readonly ScriptEdit[],
  used: Set<ScriptEdit>,
): readonly EditedPassage[] {
  const mine = edits.filter((e) => e.kind === 'after' && e.passageKey === key && !used.has(e)).reverse();
  return mine.flatMap((edit) => {
    used.add(edit);
    const { key: own, as: kind, text, by: editedBy, at: editedAt } = edit;
    const passage: EditedPassage = {
      ...{ key: own, kind, text, itemId, figures: [], editedBy, editedAt },
      origin: 'added',
      generated: '',
      moved: false,
    };
    return [passage, ...addedBehind(own, itemId, edits, used)];
  });
}

/**
 * The edits after one more. Rewriting a passage again takes the former edit's place; rewriting an added passage
 * changes its words where it stands; leaving an added passage out takes it away.
 */
export function withEdit(edits: readonly ScriptEdit[], edit: ScriptEdit): readonly ScriptEdit[] {
  if (edit.kind === 'after') return [...edits, edit];
  const added = edits.find((e) => e.kind === 'after' && e.key === edit.passageKey);
  if (!added) return [...edits.filter((e) => e.key !== edit.key), edit];
  if (edit.kind === 'remove') return withoutEdit(edits, added.key);
  return edits.map((e) => (e === added ? { ...e, text: edit.text, by: edit.by, at: edit.at } : e));
}

/** Puts a passage back to what the rules say, or takes an added one away; what was added behind it moves up. */
export function withoutEdit(edits: readonly ScriptEdit[], key: string): readonly ScriptEdit[] {
  const gone = edits.find((e) => e.key === key);
  if (!gone) return edits;
  const rest = edits.filter((e) => e !== gone);
  if (gone.kind !== 'after') return rest;
  return rest.map((e) => (e.passageKey === key ? { ...e, passageKey: gone.passageKey } : e));
}

/** Puts an edit that lost its passage behind another one, where it is read again. */
export function placeEdit(
  edits: readonly ScriptEdit[],
  { key, behind, newKey }: { readonly key: string; readonly behind: string; readonly newKey: string },
): readonly ScriptEdit[] {
  return edits.map((e) =>
    e.key === key ? { ...e, key: newKey, passageKey: behind, kind: 'after' as const, over: '' } : e,
  );
}

/** A key no edit has yet for a passage added behind `passageKey`. */
export function keyOfAdded(edits: readonly ScriptEdit[], passageKey: string): string {
  const taken = new Set(edits.map((e) => e.key));
  const base = passageKey.replace(/\+\d+$/, '');
  let n = 1;
  while (taken.has(`${base}+${n}`)) n += 1;
  return `${base}+${n}`;
}
