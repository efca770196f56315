import { Temporal } from 'temporal-polyfill';
import type { EditedPaper } from '#lib/domain/papers/edited-paper.ts';
import type { EditedPassage, EditedScene } from '#lib/domain/scripts/apply-edits.ts';
import { doubtfulWords, type ScriptDoubt } from '#lib/domain/scripts/script-doubts.ts';
import { type Stretch, stretchesOf } from '#lib/domain/scripts/script-versions.ts';
import { longMoment, moment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ScriptView } from '#lib/usecases/scripts/queries.ts';
import { type WordedFinding, wordFinding } from '#lib/web/worded-finding.ts';
import { type Mark, rubiesIn } from './segments.ts';
import { topicOf } from './topics.ts';

/** A doubt in the margin. */
export interface WordedDoubt {
  readonly n: number;
  readonly finding: WordedFinding;
  readonly topic: string;
  readonly passageKey: string | null;
  /** Who closed it when, and how it was verified; null while it is open. */
  readonly closed: { readonly reason: string; readonly who: string } | null;
}

export interface WordedPassage {
  readonly key: string;
  readonly kind: EditedPassage['kind'];
  readonly text: string;
  readonly origin: EditedPassage['origin'];
  readonly generated: string;
  readonly moved: boolean;
  /** What the rules say now, held against what they said when it was edited; none where nothing moved. */
  readonly changes: readonly Stretch[];
  /** One's own words with today's facts, where both can be had. */
  readonly merged: string | null;
  /** 温玥 9月10日; empty for what the rules wrote. */
  readonly who: string;
  readonly marks: readonly Mark[];
  /** Doubts about the whole passage. */
  readonly doubts: readonly { readonly n: number; readonly closed: boolean }[];
}

export interface WordedScene {
  readonly key: string;
  /** What links lead to: the item's id, else the scene's key. */
  readonly anchor: string;
  readonly title: string;
  readonly start: string;
  /** The end of the scene, for a fold of several. */
  readonly speaker: string;
  readonly isItem: boolean;
  /** 9月23日（星期三）14:00 before the first scene of a later sitting. */
  readonly sitting: string;
  readonly passages: readonly WordedPassage[];
  readonly doubts: readonly WordedDoubt[];
  readonly hasResult: boolean;
  readonly untouched: boolean;
}

export interface WordedOrphan {
  readonly key: string;
  readonly text: string;
  readonly by: string;
  readonly who: string;
  readonly placeable: boolean;
}

export interface WordedScript {
  readonly meetingId: string;
  readonly paper: EditedPaper;
  readonly version: number;
  readonly edited: number;
  readonly chair: string;
  readonly scenes: readonly WordedScene[];
  readonly orphans: readonly WordedOrphan[];
  /** Doubts that belong to no scene. */
  readonly doubts: readonly WordedDoubt[];
  readonly open: number;
  readonly firstOpen: number | null;
  readonly mayEdit: boolean;
  readonly mayJudge: boolean;
}

/** The script page in the reader's language; the script itself stays in the papers'. */
export function wordScript(locale: Locale, view: ScriptView): WordedScript {
  const doubts = view.doubts.map((doubt, at) => ({
    at: doubt,
    worded: wordDoubt(locale, view, doubt, at + 1),
  }));
  const open = doubts.filter(({ worded }) => worded.closed === null);
  const day = (iso: string): string =>
    shortDate(locale, Temporal.Instant.from(iso).toZonedDateTimeISO(view.zone)).split(' ')[0] ?? '';
  return {
    meetingId: view.meetingId,
    paper: view.paper,
    version: view.version,
    edited: view.editedPassages,
    chair: view.chair,
    scenes: view.scenes.map((scene) => wordScene(locale, view, scene, doubts, day)),
    orphans: view.orphans.map(({ key, text, by, at, kind }) => ({
      ...{ key, text, by },
      who: `${by} ${day(at)}`,
      placeable: kind !== 'remove',
    })),
    doubts: doubts.filter(({ at }) => at.sceneKey === null).map(({ worded }) => worded),
    open: open.length,
    firstOpen: open[0]?.worded.n ?? null,
    mayEdit: view.mayEdit,
    mayJudge: view.mayJudge,
  };
}

interface PlacedDoubt {
  readonly at: ScriptDoubt;
  readonly worded: WordedDoubt;
}

function wordScene(
  locale: Locale,
  view: ScriptView,
  scene: EditedScene,
  doubts: readonly PlacedDoubt[],
  day: (iso: string) => string,
): WordedScene {
  const own = doubts.filter(({ at }) => at.sceneKey === scene.key);
  const later = view.sittings.slice(1).find((sitting) => sitting.itemIds[0] === scene.itemId);
  // How a name is read stands over the name; its direction is for the printed copy.
  const shown = scene.passages.filter((p) => !(p.key.endsWith('.reading') && p.origin === 'generated'));
  const { key, title, start, speaker, itemId } = scene;
  return {
    ...{ key, title, start, speaker },
    anchor: itemId ?? key,
    isItem: scene.itemNumber !== null,
    sitting: later
      ? `${later.name} ${longMoment(locale, Temporal.Instant.from(later.start), view.zone)}`.trim()
      : '',
    passages: shown.map((passage) => wordPassage(view, passage, own, day)),
    doubts: own.map(({ worded }) => worded),
    hasResult: shown.some((p) => p.kind === 'blank' && p.text !== ''),
    untouched: own.length === 0 && shown.every((p) => p.origin === 'generated'),
  };
}

function wordPassage(
  view: ScriptView,
  passage: EditedPassage,
  doubts: readonly PlacedDoubt[],
  day: (iso: string) => string,
): WordedPassage {
  const { key, kind, text, origin, generated, moved, editedBy, editedAt, figures = [], beneath } = passage;
  const mine = doubts.filter(({ at }) => at.passageKey === key);
  const placed = mine.map(({ at, worded }) => ({ worded, at, span: doubtfulWords(text, at.finding) }));
  const marks: readonly Mark[] = [
    ...placed.flatMap(({ worded, at, span }): readonly Mark[] =>
      span
        ? [
            {
              ...{ kind: 'doubt', ...span, n: worded.n, closed: worded.closed !== null },
              wavy: at.finding.place === 'script',
            },
          ]
        : [],
    ),
    ...figures.map((figure) => ({ kind: 'figure' as const, ...figure })),
    ...(kind === 'speech' ? rubiesIn(text, view.readings) : []),
  ];
  return {
    ...{ key, kind, text, origin, generated, moved, marks },
    changes: beneath ? stretchesOf(beneath.before, generated) : [],
    merged: beneath?.merged ?? null,
    who: editedBy === '' ? '' : `${editedBy} ${day(editedAt)}`,
    doubts: placed
      .filter(({ span }) => span === null)
      .map(({ worded }) => ({ n: worded.n, closed: worded.closed !== null })),
  };
}

function wordDoubt(locale: Locale, view: ScriptView, doubt: ScriptDoubt, n: number): WordedDoubt {
  const { finding, passageKey } = doubt;
  const { waiver } = finding;
  const worded = wordFinding(locale, finding, view.meetingId, view.zone);
  const who = waiver ? `${waiver.by} · ${moment(locale, Temporal.Instant.from(waiver.at), view.zone)}` : '';
  return {
    n,
    passageKey,
    finding: worded,
    topic: topicOf(locale, worded),
    closed: waiver ? { reason: waiver.reason, who } : null,
  };
}
