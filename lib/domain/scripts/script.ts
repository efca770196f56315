/**
 * 主持词 as data. A script is generated from the dossier as passages with stable keys; what staff write by
 * hand is an edit on top, kept by key and by the text it replaced, so that it survives regeneration and a
 * changed fact beneath it is seen.
 */
export interface Passage {
  /** Stable: `opening.quorum`, `item.<id>.announce`, `item.<id>.vote.result` … */
  readonly key: string;
  readonly kind: 'speech' | 'cue' | 'blank';
  /** Words the chair says, or a stage direction set apart, or a line filled in on the spot. */
  readonly text: string;
  readonly itemId: string | null;
}

/** One cue group: a step of the sitting or an item, with who speaks and when. */
export interface Scene {
  readonly key: string;
  readonly title: string;
  readonly itemId: string | null;
  readonly itemNumber: number | null;
  readonly start: string;
  readonly minutes: number;
  readonly speaker: string;
  readonly passages: readonly Passage[];
}

export interface ScriptEdit {
  readonly passageKey: string;
  /** replace: new words for a passage; after: a passage added after it; remove: left out. */
  readonly kind: 'replace' | 'after' | 'remove';
  readonly text: string;
  /** The generated text when the edit was made; differs now → the fact under the edit has changed. */
  readonly over: string;
  readonly by: string;
  readonly at: string;
}

export interface ScriptEdits {
  readonly edits: readonly ScriptEdit[];
  readonly version: number;
}
