import { describe, expect, it } from 'vitest';
import { oathTexts, scriptOf } from './a-script.ts';
import { kindDossier } from './seeded/kind-plans.ts';
import { kindTexts } from './seeded/kind-texts.ts';
import { markedFaults, rightTexts } from './seeded/marked.ts';
import { doubtsIn, seenIn, told } from './seeded/measure.ts';

describe.each(Object.keys(kindTexts) as (keyof typeof kindTexts)[])('the text of a meeting: %s', (kind) => {
  it('raises no doubt in any of its right wordings, and shows each fault where it is', async () => {
    const dossier = await kindDossier(kind);
    const measure = { script: await scriptOf(dossier), oath: await oathTexts() };
    const doubts = rightTexts(kindTexts[kind]).flatMap((text) =>
      doubtsIn(dossier, text.split('\n'), measure).map(
        ({ code, at }) => `${code} ${at?.line} ${at?.text ?? ''}`,
      ),
    );
    expect([...new Set(doubts)]).toEqual([]);
    const wrong = markedFaults(kindTexts[kind]).flatMap(({ text, start, right, wrong: words, mend }) => {
      const before = text.slice(0, start).split('\n');
      const from = before.at(-1)?.length ?? 0;
      const seed = {
        ...{ kind: `${right} as ${words}`, paragraphs: text.split('\n'), right: mend },
        ...{ paragraph: before.length, start: from, end: from + words.length },
      };
      const outcome = seenIn(dossier, seed, measure);
      return outcome.mended && outcome.extra.length === 0 ? [] : [told(kind, seed, outcome)];
    });
    expect(wrong).toEqual([]);
  }, 60_000);
});
