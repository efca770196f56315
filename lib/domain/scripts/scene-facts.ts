import type { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { PhraseBook } from './phrases.ts';
import type { Passage } from './script.ts';

/** How values are worded in the script's language; the core has no words of its own. */
export interface ScriptWording {
  readonly phrases: PhraseBook;
  /** 一, 二 … of an item. */
  readonly ordinal: (n: number) => string;
  readonly time: (at: Temporal.Instant) => string;
  /** Members needed to open; shown to the staff who count, never read aloud. */
  readonly quorum: number | null;
}

/** What one scene is built from. */
export interface SceneFacts {
  readonly dossier: Dossier;
  readonly wording: ScriptWording;
  readonly item: AgendaItem;
  readonly number: number | null;
  /** Items voted on in this scene because a voting step gathers them. */
  readonly gathered: readonly AgendaItem[];
  /** Whether a group or joint deliberation follows later in the agenda. */
  readonly deliberatedLater: boolean;
  readonly end: Temporal.Instant;
}

/** What a scene's passages are before they are told which item they belong to. */
export type SceneLine = Pick<Passage, 'key' | 'kind' | 'text'>;
