import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { ScriptMeasure } from '#lib/domain/scripts/check-script.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { type CleanText, cleanTexts } from './seeded/clean.ts';
import { faultsIn } from './seeded/faults.ts';
import { doubtsIn, seenIn, type Tally, tally, told } from './seeded/measure.ts';
import type { Dice } from './seeded/seed.ts';

let dossier: Dossier;
let measure: ScriptMeasure;
let texts: readonly CleanText[];
beforeAll(async () => {
  dossier = await aDossier();
  const script = await scriptOf(dossier);
  measure = { script, oath: await oathTexts() };
  texts = await cleanTexts(dossier, script, measure.oath.current.text);
});

/** The same throws for the same seed. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return n === 0 ? 0 : Math.floor((state / 2 ** 32) * n);
  };
}

function faults({ paragraphs }: CleanText, seed: number) {
  return faultsIn({ dossier, oath: measure.oath.current.text, dice: diceOf(seed) }, paragraphs);
}

describe('a finished text without a fault', () => {
  it('raises no doubt, however it is written', () => {
    expect(texts.length).toBeGreaterThan(10);
    for (const { name, paragraphs } of texts)
      expect([
        name,
        doubtsIn(dossier, paragraphs, measure).map(({ code, at }) => `${code} ${at?.text ?? ''}`),
      ]).toEqual([name, []]);
  });
});

describe('every fault planted in a text', () => {
  it.each(['as printed (DOCX)', 'with facts said again', 'in other words with paragraphs of its own'])(
    'is found where it is, with what is right, and nothing else is said: %s',
    (name) => {
      const text = texts.find((each) => each.name === name) as CleanText;
      const table = new Map<string, Tally>();
      const wrong: string[] = [];
      for (const seed of faults(text, 2026)) {
        const outcome = seenIn(dossier, seed, measure);
        tally(table, seed, outcome);
        if (!outcome.mended || outcome.extra.length > 0) wrong.push(told(name, seed, outcome));
      }
      const rows = [...table.values()];
      const sum = (of: keyof Tally): number => rows.reduce((total, row) => total + row[of], 0);
      console.info(
        `${name}: ${sum('seeds')} faults of ${rows.length} kinds, ${sum('found')} found, ${sum('mended')} with the right value, ${sum('extra')} false`,
      );
      expect(wrong).toEqual([]);
      expect(sum('seeds')).toBeGreaterThan(150);
    },
    120_000,
  );

  it('is found whichever it is, in whichever text', () => {
    fc.assert(
      fc.property(fc.nat({ max: texts.length - 1 }), fc.nat(), fc.nat(), (which, seed, at) => {
        const text = texts[which] as CleanText;
        const all = faults(text, seed);
        const fault = all[at % all.length];
        if (!fault) return;
        const outcome = seenIn(dossier, fault, measure);
        expect(outcome.mended && outcome.extra.length === 0, told(text.name, fault, outcome)).toBe(true);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
