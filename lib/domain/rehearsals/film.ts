import type { Temporal } from 'temporal-polyfill';
import { timeAgenda } from '../agendas/timing.ts';
import type { Dossier } from '../dossier/dossier.ts';
import type { EditedPassage, EditedScene, EditedScript } from '../scripts/apply-edits.ts';

/** What somebody does from one minute to another. Minutes count from the film's start. */
export interface FilmBlock {
  readonly key: string;
  readonly lane: 'chair' | 'reporter';
  /** lead: the chair carries the scene; intro and outro: the words around a report; report: somebody else speaks. */
  readonly kind: 'lead' | 'intro' | 'outro' | 'report';
  readonly sceneKey: string;
  readonly start: number;
  readonly minutes: number;
  /** Who reports; empty for the chair. */
  readonly name: string;
}

/** A stage direction at its minute. */
export interface FilmCue {
  readonly key: string;
  readonly sceneKey: string;
  readonly at: number;
  readonly text: string;
}

export interface FilmScene {
  readonly key: string;
  readonly title: string;
  readonly itemId: string | null;
  /** As read: 9:05. */
  readonly clock: string;
  readonly start: number;
  readonly minutes: number;
}

/** One sitting as it will run: scenes, who is on, what is to be done when. */
export interface Film {
  readonly sittingId: string;
  /** ISO instants: when it starts, when its scenes end, when it is meant to end. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly plannedEnd: string;
  readonly minutes: number;
  readonly scenes: readonly FilmScene[];
  readonly blocks: readonly FilmBlock[];
  readonly cues: readonly FilmCue[];
}

/** How many characters a chair reads aloud in a minute; an office's habit, so a parameter. */
export const READING_PACE = 200;

/**
 * 过电影: every sitting on its own axis, computed from the script. The chair's words take as long as they take to read;
 * a report takes what its item has left. Nothing is drawn that the script or the agenda does not say.
 */
export function filmOf(dossier: Dossier, script: EditedScript, pace = READING_PACE): readonly Film[] {
  const { items: times, sittings } = timeAgenda(dossier.meeting.sittings, dossier.agenda.items);
  return sittings
    .filter((sitting) => sitting.itemIds.length > 0)
    .map((sitting): Film => {
      const inSitting = new Set<string>(sitting.itemIds);
      const startOf = (id: string | null): Temporal.Instant | undefined =>
        times.find((time) => time.itemId === id)?.start;
      const minuteOf = (at: Temporal.Instant): number =>
        (at.epochMilliseconds - sitting.start.epochMilliseconds) / 60_000;
      const shots = script.scenes
        .filter((scene) => belongs(scene, script, inSitting))
        .map((scene) => {
          const at =
            startOf(scene.itemId) ?? (scene.key === 'scene.opening' ? sitting.start : sitting.computedEnd);
          return shotOf(dossier, scene, minuteOf(at), pace);
        });
      return {
        sittingId: sitting.sittingId,
        startsAt: sitting.start.toString(),
        endsAt: sitting.computedEnd.toString(),
        plannedEnd: sitting.plannedEnd.toString(),
        minutes: sitting.usedMinutes,
        scenes: shots.map((shot) => shot.scene),
        blocks: shots.flatMap((shot) => shot.blocks),
        cues: shots.flatMap((shot) => shot.cues),
      };
    });
}

/** A scene the agenda does not name opens the first sitting or closes the last. */
function belongs(scene: EditedScene, script: EditedScript, inSitting: ReadonlySet<string>): boolean {
  if (scene.itemId !== null) return inSitting.has(scene.itemId);
  const named = script.scenes.filter((s) => s.itemId !== null);
  const beside = scene.key === 'scene.opening' ? named[0] : named.at(-1);
  return beside?.itemId != null && inSitting.has(beside.itemId);
}

interface Shot {
  readonly scene: FilmScene;
  readonly blocks: readonly FilmBlock[];
  readonly cues: readonly FilmCue[];
}

function shotOf(dossier: Dossier, scene: EditedScene, start: number, pace: number): Shot {
  const item = dossier.agenda.items.find((i) => i.id === scene.itemId);
  const reporters = item?.reporters ?? [];
  const { key: sceneKey, title, itemId, start: clock, minutes } = scene;
  const head = { key: sceneKey, title, itemId, clock, start, minutes };
  const read = scene.passages.filter((p) => p.text !== '');
  if (reporters.length === 0) {
    const announced = item?.kind === 'break' || item?.kind.endsWith('-deliberation');
    const lead = announced ? Math.min(minutes, spoken(read, pace)) : minutes;
    const block = { lane: 'chair', kind: 'lead', sceneKey, start, minutes: lead, name: '' } as const;
    return {
      scene: head,
      blocks: [{ key: `${sceneKey}:lead`, ...block }],
      cues: cuesOf(read, head, pace, null),
    };
  }
  const split = read.findIndex((p) => p.key.endsWith('.report-ends'));
  const [before, after] = split < 0 ? [read, []] : [read.slice(0, split), read.slice(split)];
  const intro = Math.min(minutes, spoken(before, pace));
  const outro = Math.min(minutes - intro, spoken(after, pace));
  const each = (minutes - intro - outro) / reporters.length;
  const reports = reporters.map(
    ({ name }, at): FilmBlock => ({
      ...{ key: `${sceneKey}:report.${at}`, lane: 'reporter', kind: 'report', sceneKey, name },
      start: start + intro + at * each,
      minutes: each,
    }),
  );
  const chair = (kind: 'intro' | 'outro', from: number, length: number): readonly FilmBlock[] =>
    length <= 0
      ? []
      : [
          {
            key: `${sceneKey}:${kind}`,
            lane: 'chair',
            kind,
            sceneKey,
            start: from,
            minutes: length,
            name: '',
          },
        ];
  return {
    scene: head,
    blocks: [...chair('intro', start, intro), ...reports, ...chair('outro', start + minutes - outro, outro)],
    cues: cuesOf(read, head, pace, { split, resumesAt: start + minutes - outro }),
  };
}

/** Minutes it takes to read passages aloud; stage directions are not read. */
function spoken(passages: readonly EditedPassage[], pace: number): number {
  const characters = passages
    .filter((p) => p.kind !== 'cue')
    .reduce((sum, p) => sum + [...p.text.replace(/[\s\u3000⟦⟧]/gu, '')].length, 0);
  return characters / pace;
}

/** Directions stand where the words before them end; those after a report wait for its end. */
function cuesOf(
  passages: readonly EditedPassage[],
  scene: FilmScene,
  pace: number,
  report: { readonly split: number; readonly resumesAt: number } | null,
): readonly FilmCue[] {
  return passages.flatMap((passage, index) => {
    if (passage.kind !== 'cue' || passage.key.endsWith('.report-ends')) return [];
    const late = report !== null && report.split >= 0 && index > report.split;
    const from = late ? report.split : 0;
    const base = late ? report.resumesAt : scene.start;
    const at = Math.min(base + spoken(passages.slice(from, index), pace), scene.start + scene.minutes);
    return [{ key: passage.key, sceneKey: scene.key, at, text: passage.text }];
  });
}
