import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { ScriptMeasure } from '#lib/domain/scripts/check-script.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { markedFaults, rightTexts } from './seeded/marked.ts';
import { markedPlans } from './seeded/marked-plans.ts';
import { markedTexts } from './seeded/marked-texts.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';
import { dossierOf, type MeetingPlan, meetingPlans } from './seeded/meetings.ts';
import { rightLines } from './seeded/right-lines.ts';

const dossiers: Readonly<Record<keyof typeof markedTexts, () => Promise<Dossier>>> = {
  district: aDossier,
  county: () => dossierOf(markedPlans.county),
  chairs: () => dossierOf(markedPlans.chairs),
  posts: () => dossierOf(meetingPlans[0] as MeetingPlan),
  province: () => dossierOf(meetingPlans[1] as MeetingPlan),
  city: () => dossierOf(meetingPlans[3] as MeetingPlan),
};

describe.each(Object.keys(markedTexts) as (keyof typeof markedTexts)[])('the %s text', (name) => {
  let dossier: Dossier;
  let measure: ScriptMeasure;
  beforeAll(async () => {
    dossier = await dossiers[name]();
    measure = { script: await scriptOf(dossier), oath: await oathTexts() };
  });

  it('raises no doubt in any of its right wordings', () => {
    const doubts = rightTexts(markedTexts[name]).flatMap((text) =>
      doubtsIn(dossier, text.split('\n'), measure).map(
        ({ code, at }) => `${code} ${at?.line} ${at?.text ?? ''}`,
      ),
    );
    expect([...new Set(doubts)]).toEqual([]);
  });

  it('raises no doubt about a sentence that only comes near a fault', () => {
    const lines = (rightTexts(markedTexts[name])[0] ?? '').split('\n');
    const doubts = rightLines[name].flatMap((line) =>
      doubtsIn(dossier, lines.toSpliced(lines.length - 1, 0, line), measure).map(
        ({ code, at }) => `${line}: ${code} ${at?.text ?? ''}`,
      ),
    );
    expect(doubts).toEqual([]);
  });

  it('shows each of its faults where it is, and nothing else', () => {
    const faults = markedFaults(markedTexts[name]);
    const wrong = faults.flatMap(({ text, start, right, wrong: words, mend }) => {
      const before = text.slice(0, start).split('\n');
      const from = before.at(-1)?.length ?? 0;
      const seed = {
        ...{ kind: `${right} as ${words}`, paragraphs: text.split('\n'), right: mend },
        ...{ paragraph: before.length, start: from, end: from + words.length },
      };
      const outcome = seenIn(dossier, seed, measure);
      return outcome.mended && outcome.extra.length === 0 ? [] : [told(name, seed, outcome)];
    });
    expect(wrong).toEqual([]);
    expect(faults.length).toBeGreaterThan(20);
  });
});
