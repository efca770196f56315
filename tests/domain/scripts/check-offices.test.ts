import { beforeAll, describe, expect, it } from 'vitest';
import type { Dossier } from '#lib/domain/dossier/dossier.ts';
import type { ScriptMeasure } from '#lib/domain/scripts/check-script.ts';
import { aDossier } from '#tests/documents/compose/a-dossier.ts';
import { oathTexts, scriptOf } from './a-script.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';
import { heardOnly, officeFaults, officeTexts } from './seeded/office-texts.ts';

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

describe('a fault as people make it', () => {
  it.each(officeFaults)('is found where it is: %s, in the %s text: %s', (kind, name, right, wrong, mend) => {
    const whole = texts[name].join('\n');
    const at = whole.indexOf(right);
    expect(at).toBeGreaterThanOrEqual(0);
    const written = whole.slice(0, at) + wrong + whole.slice(at + right.length);
    const before = whole.slice(0, at).split('\n');
    const start = before.at(-1)?.length ?? 0;
    const first = wrong.split('\n')[0] ?? '';
    const seed = { kind, right: mend, paragraphs: written.split('\n'), paragraph: before.length };
    const outcome = seenIn(dossier, { ...seed, start, end: start + first.length }, measure);
    const faults =
      outcome.mended && outcome.extra.length === 0
        ? []
        : [told(name, { ...seed, start, end: start + first.length }, outcome)];
    expect(faults).toEqual([]);
  });
});
