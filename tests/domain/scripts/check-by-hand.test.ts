import { beforeAll, describe, expect, it } from 'vitest';
import type { OathTexts } from '#lib/domain/votes/oath.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { byHand } from './seeded/by-hand.ts';
import { faultsIn } from './seeded/faults.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';
import { dossierOf, meetingPlans } from './seeded/meetings.ts';
import { moreFaults } from './seeded/more-faults.ts';

// Meetings of other places with published agendas, in texts that were not made from ours: each of three offices' own words,
// in eight forms a text takes on its way through programs and hands.

let oath: OathTexts;
beforeAll(async () => {
  oath = await oathTexts();
});

/** Every so many faults are taken; all of them (1) take a minute. */
const STEP = Number(process.env.HUIQIAN_EVERY_FAULT ?? 7);

describe.each(meetingPlans)('a text by hand of $title', (plan) => {
  it('raises no doubt where it has no fault', async () => {
    const dossier = await dossierOf(plan);
    const script = await scriptOf(dossier);
    const doubts = byHand(dossier).flatMap(({ name, paragraphs }) =>
      doubtsIn(dossier, paragraphs, { script, oath }).map(
        ({ code, at }) => `${name}: ${code} ${at?.line} ${at?.text ?? ''}`,
      ),
    );
    expect(doubts).toEqual([]);
  });

  it('shows each fault planted in it where it is, and nothing else', async () => {
    const dossier = await dossierOf(plan);
    const script = await scriptOf(dossier);
    let state = 7;
    const dice = (n: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return n === 0 ? 0 : Math.floor((state / 2 ** 32) * n);
    };
    const asWritten = byHand(dossier).filter(({ form }) => form === '');
    const seeds = asWritten.flatMap(({ paragraphs }) => [
      ...faultsIn({ dossier, oath: oath.current.text, dice }, paragraphs),
      ...moreFaults(dossier, paragraphs),
    ]);
    const wrong = seeds
      .filter((_, at) => at % STEP === 0)
      .flatMap((seed) => {
        const outcome = seenIn(dossier, seed, { script, oath });
        return outcome.mended && outcome.extra.length === 0 ? [] : [told(plan.title, seed, outcome)];
      });
    expect(wrong).toEqual([]);
    expect(seeds.length).toBeGreaterThan(350);
  }, 120_000);
});
