import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { ScriptMeasure } from '#lib/domain/scripts/check-script.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';
import { dossierOf, type MeetingPlan, meetingPlans } from './seeded/meetings.ts';
import { heardOnly, officeFaults, officeTexts } from './seeded/office-texts.ts';
import { placeFaults, placeTexts } from './seeded/place-texts.ts';

let dossier: Dossier;
let measure: ScriptMeasure;
let texts: ReturnType<typeof officeTexts>;
beforeAll(async () => {
  dossier = heardOnly(await aDossier());
  measure = { script: await scriptOf(dossier), oath: await oathTexts() };
  texts = officeTexts(measure.oath.current.text);
});

describe.each(['formal', 'brisk', 'plain'] as const)('the %s text of an office', (name) => {
  it('raises no doubt', () => {
    const doubts = doubtsIn(dossier, texts[name], measure);
    expect(doubts.map(({ code, at }) => `${code} ${at?.line} ${at?.text}`)).toEqual([]);
  });
});

/** Puts a fault into a text and says what was seen of it; nothing: it was found and mended, and no more was said. */
function faultAt(
  { dossier, measure }: { readonly dossier: Dossier; readonly measure: ScriptMeasure },
  whole: string,
  [kind, right, wrong, mend]: readonly [kind: string, right: string, wrong: string, mend: string],
): readonly string[] {
  const start = whole.indexOf(right);
  expect(start).toBeGreaterThanOrEqual(0);
  const paragraphs = (whole.slice(0, start) + wrong + whole.slice(start + right.length)).split('\n');
  const before = whole.slice(0, start).split('\n');
  const from = before.at(-1)?.length ?? 0;
  const seed = {
    ...{ kind, paragraphs, right: mend, paragraph: before.length },
    ...{ start: from, end: from + wrong.length },
  };
  const outcome = seenIn(dossier, seed, measure);
  return outcome.mended && outcome.extra.length === 0 ? [] : [told(kind, seed, outcome)];
}

describe('a fault as people make it', () => {
  it.each(officeFaults)('is found where it is: %s, in the %s text: %s', (kind, name, right, wrong, mend) => {
    expect(faultAt({ dossier, measure }, texts[name].join('\n'), [kind, right, wrong, mend])).toEqual([]);
  });
});

describe.each(placeTexts)('the text of meeting %i, %s', (plan, name, whole) => {
  let of: { readonly dossier: Dossier; readonly measure: ScriptMeasure };
  beforeAll(async () => {
    const own = await dossierOf(meetingPlans[plan] as MeetingPlan);
    of = { dossier: own, measure: { script: await scriptOf(own), oath: measure.oath } };
  });

  it('raises no doubt', () => {
    const doubts = doubtsIn(of.dossier, whole.split('\n'), of.measure);
    expect(doubts.map(({ code, at }) => `${code} ${at?.line} ${at?.text}`)).toEqual([]);
  });

  it.each(placeFaults.filter(([text]) => text === name))('%s: shows that %s is not %s', (...fault) => {
    expect(faultAt(of, whole, fault)).toEqual([]);
  });
});
