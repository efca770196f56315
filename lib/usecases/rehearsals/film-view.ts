import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { JudgedFinding } from '#lib/domain/finding.ts';
import { chairName } from '#lib/domain/meetings/chair.ts';
import type { CheckMark } from '#lib/domain/rehearsals/check.ts';
import { type Film, type FilmScene, filmOf } from '#lib/domain/rehearsals/film.ts';
import { markKeyOf, markOfScene } from '#lib/domain/rehearsals/film-marks.ts';
import type { EditedScript } from '#lib/domain/scripts/apply-edits.ts';
import { placeDoubts } from '#lib/domain/scripts/script-doubts.ts';

/** A scene with its words, what people said of it and what the rules doubt in it. */
export interface SceneView extends FilmScene {
  /** What it is marked under. */
  readonly markKey: string;
  readonly mark: CheckMark | null;
  readonly words: readonly {
    readonly key: string;
    readonly kind: 'speech' | 'cue' | 'blank';
    readonly text: string;
  }[];
  /** Keys of the open findings about it. */
  readonly findingKeys: readonly string[];
}

/** One sitting as it will run, with who leads it. */
export interface FilmView extends Omit<Film, 'scenes'> {
  readonly name: string;
  readonly chair: string;
  readonly scenes: readonly SceneView[];
}

/** 过电影: every sitting as it will run. A classified meeting has none: nothing of it is written here. */
export function viewFilms(
  dossier: Dossier,
  script: EditedScript,
  findings: readonly JudgedFinding[],
): readonly FilmView[] {
  if (dossier.meeting.secrecy === 'classified') return [];
  const open = findings.filter((f) => f.waiver === null && f.severity !== 'note');
  const doubts = placeDoubts(script, open);
  const keysAbout = ({ key, itemId }: FilmScene): readonly string[] => [
    ...new Set([
      ...doubts.filter((d) => d.sceneKey === key).map((d) => d.finding.key),
      ...open.filter((f) => itemId !== null && f.subjectId === itemId).map((f) => f.key),
    ]),
  ];
  const wordsOf = new Map(script.scenes.map((scene) => [scene.key, scene.passages]));
  return filmOf(dossier, script).map((film) => {
    const sitting = dossier.meeting.sittings.find((s) => s.id === film.sittingId);
    return {
      ...film,
      name: sitting?.name ?? '',
      chair: chairName(dossier, sitting),
      scenes: film.scenes.map((scene) => ({
        ...scene,
        markKey: markKeyOf(scene.key),
        mark: markOfScene(dossier.marks, scene.key),
        words: (wordsOf.get(scene.key) ?? [])
          .filter(({ text }) => text !== '')
          .map(({ key, kind, text }) => ({ key, kind, text })),
        findingKeys: keysAbout(scene),
      })),
    };
  });
}
