'use client';

import { useEffect, useRef, useState } from 'react';
import type { WordedFilm } from './word-film.ts';

/** A minute of the sitting goes by in so long while it plays. */
const MINUTE_MS = 400;

/** Where one stands in a film: the scene and the minute. */
interface Standing {
  readonly scene: number;
  readonly minute: number;
}

export interface Walk extends Standing {
  readonly playing: boolean;
  readonly goTo: (scene: number) => void;
  readonly step: (by: 1 | -1) => void;
  /** To the next stage direction, in this scene or a later one. */
  readonly nextCue: () => void;
  readonly play: () => void;
  readonly stop: () => void;
}

/** Walks through a film: scene by scene, direction by direction, or by itself. */
export function useFilm(film: WordedFilm): Walk {
  const [at, setAt] = useState<Standing>({ scene: 0, minute: 0 });
  const [playing, setPlaying] = useState(false);
  const { scenes, minutes } = film;
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => setAt((now) => advanced(film, now)), MINUTE_MS);
    return () => clearInterval(timer);
  }, [playing, film]);
  useEffect(() => {
    if (playing && at.minute >= minutes) setPlaying(false);
  }, [playing, at, minutes]);
  const goTo = (scene: number): void => {
    const there = scenes[scene];
    if (there) setAt({ scene, minute: there.start });
  };
  const nextCue = (): void => {
    const order = (key: string): number => scenes.findIndex((s) => s.key === key);
    const cue = film.cues.find((c) => c.at > at.minute + 0.001 || order(c.sceneKey) > at.scene);
    if (cue) setAt({ scene: order(cue.sceneKey), minute: cue.at });
  };
  return {
    ...at,
    playing,
    goTo,
    step: (by) => goTo(at.scene + by),
    nextCue,
    play: () => setPlaying((now) => !now),
    stop: () => {
      setPlaying(false);
      goTo(0);
    },
  };
}

function advanced({ scenes, minutes }: WordedFilm, { scene, minute }: Standing): Standing {
  const next = Math.min(minute + 1, minutes);
  const into = scenes[scene + 1];
  return { scene: into && into.start <= next ? scene + 1 : scene, minute: next };
}

interface Keys {
  readonly walk: Walk;
  readonly onPass: () => void;
  readonly onDoubt: () => void;
}

/** ← → scene, Shift → direction, space plays, P passes, D doubts; never while typing or on a control of its own. */
export function useFilmKeys(keys: Keys): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
      if (event.target.closest('input, textarea, select, [role="dialog"], [role="menu"]')) return;
      if (event.key === ' ' && event.target.closest('button, a, summary')) return;
      const act = actionOf(event, now.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf({ key, shiftKey }: KeyboardEvent, { walk, onPass, onDoubt }: Keys): (() => void) | null {
  if (key === 'ArrowRight') return shiftKey ? walk.nextCue : () => walk.step(1);
  if (key === 'ArrowLeft') return () => walk.step(-1);
  if (key === ' ') return walk.play;
  if (key.toLowerCase() === 'p') return onPass;
  return key.toLowerCase() === 'd' ? onDoubt : null;
}
