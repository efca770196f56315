/**
 * 主持词 as data. A script is generated from the dossier as passages with stable keys; what staff write by
 * hand is an edit on top, kept by key and by the text it replaced, so that it survives regeneration and a
 * changed fact beneath it is seen.
 */
export interface Passage {
  /** Stable: `opening.quorum`, `<item>.announce`, `<item>.vote.result` … */
  readonly key: string;
  /** Words the chair says, a stage direction set apart, or a line filled in on the spot. */
  readonly kind: 'speech' | 'cue' | 'blank';
  readonly text: string;
  readonly itemId: string | null;
  /** Where in `text` figures stand that come from the dossier; none once a person rewrote it. */
  readonly figures?: readonly Figure[];
}

/** A figure of the dossier inside a text: from `start` up to, but not including, `end`. */
export interface Figure {
  readonly start: number;
  readonly end: number;
}

/** One cue group: a step of the sitting or an item, with who speaks and when. */
export interface Scene {
  readonly key: string;
  readonly title: string;
  readonly itemId: string | null;
  readonly itemNumber: number | null;
  /** As it is read: 9:05. */
  readonly start: string;
  readonly minutes: number;
  readonly speaker: string;
  readonly passages: readonly Passage[];
}

export interface ScriptEdit {
  /** What the edit is known by: the passage it rewrites or leaves out, or the key of the passage it adds. */
  readonly key: string;
  /** The passage it rewrites, leaves out, or stands behind. */
  readonly passageKey: string;
  /** replace: new words for a passage; after: a passage added after it; remove: left out. */
  readonly kind: 'replace' | 'after' | 'remove';
  /** An added passage is said or is a stage direction. */
  readonly as: 'speech' | 'cue';
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
