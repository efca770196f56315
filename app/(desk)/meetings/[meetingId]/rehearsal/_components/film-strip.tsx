'use client';

import { type CSSProperties, type ReactElement, useEffect, useRef } from 'react';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { clockAt } from './film-clock.ts';
import type { Walk } from './use-film.ts';
import type { SceneState, WordedBlock, WordedFilm, WordedScene } from './word-film.ts';

interface Props {
  readonly film: WordedFilm;
  readonly walk: Walk;
}

const kindOf: Readonly<Record<SceneState, MarkKind | null>> = {
  pass: 'ok',
  doubt: 'warn',
  block: 'block',
  warn: 'warn',
  open: null,
};

/** A clock needs this share of the axis; words need this much of a block. */
const CLOCK = 0.026;
const WORDS = 0.03;

/** Time from left to right: the scenes above, who is on beneath, one lane each. */
export function FilmStrip({ film, walk }: Props): ReactElement {
  const w = useWords('rehearsal');
  const states = new Map(film.scenes.map((scene) => [scene.key, scene.state]));
  const here = film.scenes[walk.scene]?.key;
  const clocked = scenesWithClock(film);
  const span = (start: number, minutes: number): CSSProperties => ({
    left: `${(start / film.axis) * 100}%`,
    width: `${(minutes / film.axis) * 100}%`,
  });
  const lane = (label: string, sub: string, blocks: readonly WordedBlock[]): ReactElement => (
    <>
      <div className="lane-name">
        {label}
        <small>{sub}</small>
      </div>
      <div className="lane">
        {blocks.map((block) => (
          <span
            key={block.key}
            className={`blk ${states.get(block.sceneKey) ?? 'open'} ${block.sceneKey === here ? 'cur' : ''}`}
            style={span(block.start, block.minutes)}
            title={block.title}
          >
            {block.minutes / film.axis < WORDS ? null : block.label}
          </span>
        ))}
      </div>
    </>
  );
  return (
    <div className="strip">
      <div className="strip-grid">
        <div className="lane-name plan">{w('laneScenes')}</div>
        <div className="lane plan">
          {film.scenes.map((scene, index) => (
            <SceneTab
              key={scene.key}
              scene={scene}
              current={index === walk.scene}
              clock={clocked.has(scene.key)}
              worded={scene.minutes / film.axis >= WORDS}
              style={span(scene.start, scene.minutes)}
              onGo={() => walk.goTo(index)}
            />
          ))}
          <span className="tick" style={span(film.minutes, 0)}>
            {clockAt(film.startsAt, film.minutes)}
          </span>
        </div>
        {lane(w('laneChair'), film.chair, film.chairBlocks)}
        {lane(w('laneReporters'), w('laneReportersSub'), film.reporterBlocks)}
        <div className="lane-name">
          {w('laneCues')}
          <small>{w('laneCuesSub')}</small>
        </div>
        <div className="lane cues">
          {film.cues.map((cue) => (
            <i
              key={cue.key}
              className={`cue-tick ${cue.sceneKey === here ? 'cur' : ''}`}
              style={{ left: `${(cue.at / film.axis) * 100}%` }}
              title={`${clockAt(film.startsAt, cue.at)} ${cue.text}`}
            />
          ))}
        </div>
        <div className="playhead" aria-hidden="true">
          <i className="now-line" style={{ left: `${(walk.minute / film.axis) * 100}%` }} />
        </div>
      </div>
    </div>
  );
}

/** Scenes whose clock has room: not closer to the one shown before, nor to the end. */
function scenesWithClock({ scenes, axis, minutes }: WordedFilm): ReadonlySet<string> {
  const shown = new Set<string>();
  let last = Number.NEGATIVE_INFINITY;
  for (const { key, start } of scenes) {
    if ((start - last) / axis < CLOCK || (minutes - start) / axis < CLOCK) continue;
    shown.add(key);
    last = start;
  }
  return shown;
}

interface TabProps {
  readonly scene: WordedScene;
  readonly current: boolean;
  readonly clock: boolean;
  readonly worded: boolean;
  readonly style: CSSProperties;
  readonly onGo: () => void;
}

function SceneTab({ scene, current, clock, worded, style, onGo }: TabProps): ReactElement {
  const w = useWords('rehearsal');
  const kind = kindOf[scene.state];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) scrollInto(button.current);
  }, [current]);
  return (
    <span className="scene-tab" style={style}>
      {clock ? <span className="tick">{scene.from}</span> : null}
      <button
        ref={button}
        type="button"
        aria-current={current ? 'step' : undefined}
        aria-label={`${w('sceneNo', { n: scene.no })} ${scene.title} ${scene.from} ${w(`state.${scene.state}`)}`}
        title={`${scene.from}–${scene.to} ${scene.title}`}
        onClick={onGo}
      >
        {kind ? <Mark kind={kind} /> : null}
        {worded ? <span>{scene.title}</span> : null}
      </button>
    </span>
  );
}

/** Where the strip is wider than the screen, the current scene is brought into it; the page itself stays. */
function scrollInto(button: HTMLButtonElement | null): void {
  const strip = button?.closest('.strip');
  if (!button || !strip || strip.scrollWidth <= strip.clientWidth) return;
  const [a, b] = [button.getBoundingClientRect(), strip.getBoundingClientRect()];
  strip.scrollLeft += a.left - b.left - strip.clientWidth / 3;
}
