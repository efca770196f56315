import { Temporal } from 'temporal-polyfill';
import { shortItemTitle } from '#lib/domain/scripts/short-title.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { time } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { FilmView, SceneView } from '#lib/usecases/rehearsals/film-view.ts';
import type { RehearsalView } from '#lib/usecases/rehearsals/queries.ts';
import { clockAt } from './film-clock.ts';
import { type WordedFew, wordFew } from './word-few.ts';
import { type WordedMark, wordMark } from './word-mark.ts';

/** How a scene stands: what people said first, then what the rules found. */
export type SceneState = 'pass' | 'doubt' | 'block' | 'warn' | 'open';

export interface WordedScene extends WordedFew {
  readonly key: string;
  readonly markKey: string;
  readonly no: number;
  readonly title: string;
  readonly itemId: string | null;
  readonly from: string;
  readonly to: string;
  readonly start: number;
  readonly minutes: number;
  readonly state: SceneState;
  readonly mark: WordedMark | null;
  readonly words: SceneView['words'];
}

/** A stretch of a lane. */
export interface WordedBlock {
  readonly key: string;
  readonly sceneKey: string;
  readonly start: number;
  readonly minutes: number;
  readonly label: string;
  readonly title: string;
}

export interface WordedCue {
  readonly key: string;
  readonly sceneKey: string;
  readonly at: number;
  readonly text: string;
}

/** One sitting, ready to be drawn and walked through. Minutes count from its start. */
export interface WordedFilm {
  readonly sittingId: string;
  readonly name: string;
  readonly chair: string;
  /** Minutes of the day it starts at, on the office's clock. */
  readonly startsAt: number;
  readonly minutes: number;
  /** The length of the axis. */
  readonly axis: number;
  readonly over: boolean;
  /** 12:00 散会，余 22 分 */
  readonly ends: string;
  readonly scenes: readonly WordedScene[];
  readonly chairBlocks: readonly WordedBlock[];
  readonly reporterBlocks: readonly WordedBlock[];
  readonly cues: readonly WordedCue[];
}

/** The films of a rehearsal in the reader's language. */
export function wordFilms(locale: Locale, view: RehearsalView): readonly WordedFilm[] {
  return view.films.map((film, index) => wordFilm(locale, view, film, index));
}

function wordFilm(locale: Locale, view: RehearsalView, film: FilmView, index: number): WordedFilm {
  const w = words(locale, 'rehearsal');
  const start = localTime(film.startsAt, view.zone);
  const planned = localTime(film.plannedEnd, view.zone);
  const spare = minutesBetween(film.endsAt, film.plannedEnd);
  const startsAt = start.hour * 60 + start.minute;
  return {
    sittingId: film.sittingId,
    name: film.name || w('sitting', { n: index + 1 }),
    chair: film.chair,
    startsAt,
    minutes: film.minutes,
    axis: Math.max(film.minutes, minutesBetween(film.startsAt, film.plannedEnd), 1),
    over: spare < 0,
    ends:
      spare < 0
        ? w('over', { n: -spare, planned: time(planned), clock: time(localTime(film.endsAt, view.zone)) })
        : w('within', { clock: time(planned), n: spare }),
    scenes: film.scenes.map((scene, at) => wordScene(locale, view, scene, { no: at + 1, startsAt })),
    chairBlocks: blocksOf(locale, film, startsAt, 'chair'),
    reporterBlocks: blocksOf(locale, film, startsAt, 'reporter'),
    cues: film.cues.map(({ key, sceneKey, at, text }) => ({ key, sceneKey, at, text })),
  };
}

function wordScene(
  locale: Locale,
  view: RehearsalView,
  scene: SceneView,
  { no, startsAt }: { readonly no: number; readonly startsAt: number },
): WordedScene {
  const { key, markKey, title, itemId, start, minutes } = scene;
  const about = new Set(scene.findingKeys);
  const findings = view.findings.filter((f) => about.has(f.key));
  return {
    ...{ key, markKey, no, itemId, start, minutes },
    title: itemId === null ? title : shortItemTitle(title),
    from: clockAt(startsAt, start),
    to: clockAt(startsAt, start + minutes),
    state: stateOf(scene, findings),
    mark: scene.mark ? wordMark(locale, scene.mark, view.zone) : null,
    words: scene.words,
    ...wordFew(locale, findings, view),
  };
}

function stateOf({ mark }: SceneView, findings: readonly { readonly severity: string }[]): SceneState {
  if (findings.some((f) => f.severity === 'block')) return 'block';
  if (mark?.state === 'doubt') return 'doubt';
  if (findings.length > 0) return 'warn';
  return mark?.state ?? 'open';
}

function blocksOf(
  locale: Locale,
  film: FilmView,
  startsAt: number,
  lane: 'chair' | 'reporter',
): readonly WordedBlock[] {
  const w = words(locale, 'rehearsal');
  const titles = new Map(film.scenes.map((s) => [s.key, s.itemId ? shortItemTitle(s.title) : s.title]));
  return film.blocks
    .filter((block) => block.lane === lane)
    .map(({ key, sceneKey, start, minutes, kind, name }) => {
      const scene = titles.get(sceneKey) ?? '';
      const label = kind === 'report' ? name : kind === 'lead' ? scene : w(`block.${kind}`);
      const span = `${clockAt(startsAt, start)}–${clockAt(startsAt, start + minutes)}`;
      return { key, sceneKey, start, minutes, label, title: `${span} ${label} · ${scene}` };
    });
}

function localTime(instant: string, zone: string): Temporal.PlainTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime();
}

function minutesBetween(from: string, to: string): number {
  const [a, b] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
  return Math.round((b.epochMilliseconds - a.epochMilliseconds) / 60_000);
}
