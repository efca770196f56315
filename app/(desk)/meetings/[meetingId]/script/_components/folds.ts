import type { WordedScene } from './word-script.ts';

/** A scene that stands open, or a run of scenes folded into one line. */
export type Row =
  | { readonly kind: 'scene'; readonly scene: WordedScene }
  | {
      readonly kind: 'fold';
      readonly key: string;
      readonly scenes: readonly WordedScene[];
      readonly until: string;
    };

/**
 * Folds runs of two and more items in which nothing was edited and nothing is doubtful: what is left to read is what
 * needs reading. Those a person opened stay open.
 */
export function foldUntouched(
  scenes: readonly WordedScene[],
  opened: ReadonlySet<string>,
  folding: boolean,
): readonly Row[] {
  const rows: Row[] = [];
  let run: WordedScene[] = [];
  const flush = (next: WordedScene | undefined): void => {
    const [first] = run;
    if (first && run.length > 1)
      rows.push({ kind: 'fold', key: first.key, scenes: run, until: next?.start ?? '' });
    else rows.push(...run.map((scene) => ({ kind: 'scene' as const, scene })));
    run = [];
  };
  for (const scene of scenes) {
    const folds =
      folding && scene.isItem && scene.untouched && scene.sitting === '' && !opened.has(scene.key);
    if (folds) run.push(scene);
    else {
      flush(scene);
      rows.push({ kind: 'scene', scene });
    }
  }
  flush(undefined);
  return rows;
}

/** Folding is offered from the start only where there is something else to look at. */
export function foldsAtFirst(scenes: readonly WordedScene[]): boolean {
  return scenes.some((scene) => !scene.untouched);
}
