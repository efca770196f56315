import type { Temporal } from 'temporal-polyfill';
import type { AgendaItem } from '../agendas/agenda.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { Sitting } from '../meetings/meeting.ts';
import { traitsOf } from '../meetings/meeting-type.ts';
import { type PhraseBook, say, sayMarked } from './phrases.ts';
import type { Passage } from './script.ts';

/** How values are worded in the script's language; the core has no words of its own. */
export interface ScriptWording {
  readonly phrases: PhraseBook;
  /** 一, 二 … of an item. */
  readonly ordinal: (n: number) => string;
  readonly time: (at: Temporal.Instant) => string;
  /** Members needed to open; shown to the staff who count, never read aloud. */
  readonly quorum: number | null;
  /** The oath in force, word for word. */
  readonly oath: string;
}

/** What one scene is built from. */
export interface SceneFacts {
  readonly dossier: Dossier;
  readonly wording: ScriptWording;
  /** The sitting the scene is in. */
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly number: number | null;
  /** Items voted on in this scene because a voting step gathers them. */
  readonly gathered: readonly AgendaItem[];
  /** Voted on in this scene, not gathered by a voting step that follows; an election always is. */
  readonly votesHere: boolean;
  /** The group or joint deliberation that follows later in the agenda, if any. */
  readonly deliberatedIn: 'group-deliberation' | 'joint-deliberation' | null;
  readonly end: Temporal.Instant;
}

/** What a scene's passages are before they are told which item they belong to. */
export type SceneLine = Omit<Passage, 'itemId'>;

type Values = Readonly<Record<string, string | number>>;

/** A line of a scene said from a phrase. */
export function lineOf(
  { phrases }: Pick<ScriptWording, 'phrases'>,
  key: string,
  kind: SceneLine['kind'],
  phrase: string,
  values: Values = {},
): SceneLine {
  return { key, kind, text: say(phrases, phrase, values) };
}

/** The same, keeping where its figures stand. */
export function markedLine(
  { phrases }: Pick<ScriptWording, 'phrases'>,
  key: string,
  kind: SceneLine['kind'],
  phrase: string,
  values: Values,
): SceneLine {
  return { key, kind, ...sayMarked(phrases, phrase, values) };
}

/** How those in the hall are addressed: 各位委员, 各位代表, 同志们. */
export function membersWord({ dossier, wording }: Pick<SceneFacts, 'dossier' | 'wording'>): string {
  const { quorumOf } = traitsOf(dossier.meeting.type);
  const circle = quorumOf === 'congress' || quorumOf === 'standing-committee' ? quorumOf : 'other';
  return say(wording.phrases, `members.${circle}`);
}

/** The same keys, told apart where one comes again: `appoint.谷翯`, `appoint.谷翯.2`. */
export function uniqueKeys(keys: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return keys.map((key) => {
    const n = (seen.get(key) ?? 0) + 1;
    seen.set(key, n);
    return n === 1 ? key : `${key}.${n}`;
  });
}
