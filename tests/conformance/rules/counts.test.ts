import { describe, expect, it } from 'vitest';
import { canOpen, leastOf, quorumOf } from '#lib/domain/attendance/quorum.ts';
import { checkTally, type Tally } from '#lib/domain/attendance/tally.ts';
import { decide } from '#lib/domain/votes/decision.ts';
import { checkOath, countHan } from '#lib/domain/votes/oath.ts';
import { readOathTexts } from '#lib/gateways/oath.ts';
import { theStandingRules } from '#tests/domain/time/rules.ts';
import { hasShared, readShared } from '#tests/support/shared-data.ts';

interface Vectors {
  readonly quorum: readonly {
    readonly N: number;
    readonly majority: number;
    readonly twoThirds: number;
    readonly oneTenth: number;
    readonly oneFifth: number;
  }[];
  readonly votes: readonly {
    readonly N: number;
    readonly present: number;
    readonly yes?: number;
    readonly pass?: boolean;
    readonly canOpen?: boolean;
    readonly body?: 'standing' | 'congress';
  }[];
  readonly attendance: readonly Tally[];
  readonly oath: { readonly currentHanCount: number; readonly oldHanCount: number };
}

const vectors = readShared<Vectors>('domain/vectors.json');
const rules = await theStandingRules();

describe.skipIf(!hasShared('domain/vectors.json'))('the given counts', () => {
  it.each(vectors?.quorum ?? [])('shares of $N', ({ N, majority, twoThirds, oneTenth, oneFifth }) => {
    expect({
      majority: leastOf(N, rules['pass.standing-committee'].value),
      twoThirds: leastOf(N, rules['quorum.congress'].value),
      oneTenth: leastOf(N, rules['joint.congress.recall'].value),
      oneFifth: leastOf(N, rules['joint.congress.special-session'].value),
    }).toEqual({ majority, twoThirds, oneTenth, oneFifth });
  });

  it.each((vectors?.votes ?? []).filter((v) => v.yes !== undefined))(
    '$yes of $N in favour, $present present',
    ({ N, yes, pass }) => {
      const { outcome } = decide(yes ?? 0, N, rules['pass.standing-committee']);
      expect(outcome).toBe(pass ? 'carried' : 'not-carried');
    },
  );

  it.each((vectors?.votes ?? []).filter((v) => v.body !== undefined))(
    '$present of $N present ($body)',
    ({ N, present, body, canOpen: open }) => {
      const type = body === 'congress' ? 'congress' : 'standing-committee';
      expect(canOpen(present, quorumOf(type, N, rules))).toBe(open);
    },
  );

  it.each(vectors?.attendance ?? [])('$present of $should present adds up', (tally) => {
    expect(checkTally(tally)).toEqual([]);
  });

  it('the oath in force has as many characters as given', async () => {
    const oath = await readOathTexts();
    if (!oath.ok) throw new Error('templates/oath.json is faulty');
    expect(countHan(oath.value.current.text)).toBe(vectors?.oath.currentHanCount);
    expect(oath.value.superseded.map((old) => old.hanCount)).toEqual([vectors?.oath.oldHanCount]);
    expect(checkOath(oath.value.current.text, oath.value)).toEqual([]);
  });
});
