import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { countFrom, type Span } from '#lib/domain/time/deadlines.ts';
import { workdayOnOrBefore } from '#lib/domain/time/workday.ts';
import { theTables } from '#tests/domain/time/rules.ts';
import { hasShared, readShared } from '#tests/support/shared-data.ts';

interface Vectors {
  readonly deadlines: readonly {
    readonly meeting: string;
    readonly n?: number;
    readonly monthsBefore?: number;
    readonly latest: string;
    readonly internal: string;
  }[];
  readonly forward: readonly { readonly from: string; readonly m3: string; readonly m6: string }[];
}

const vectors = readShared<Vectors>('domain/vectors.json');
const tables = await theTables();

describe.skipIf(!hasShared('domain/vectors.json'))('the given deadlines', () => {
  it.each(vectors?.deadlines ?? [])('$meeting: $n days or $monthsBefore months before', (vector) => {
    const span: Span =
      vector.n === undefined
        ? { unit: 'months', count: vector.monthsBefore ?? 0 }
        : { unit: 'days', count: vector.n };
    const latest = countFrom(Temporal.PlainDate.from(vector.meeting), 'before', span, tables).date;
    const internal = workdayOnOrBefore(latest, tables);
    expect({ latest: latest.toString(), internal: internal.date.toString() }).toEqual({
      latest: vector.latest,
      internal: vector.internal,
    });
  });

  it.each(vectors?.forward ?? [])('three and six months from $from', ({ from, m3, m6 }) => {
    const after = (count: number): string =>
      countFrom(Temporal.PlainDate.from(from), 'after', { unit: 'months', count }, tables).date.toString();
    expect([after(3), after(6)]).toEqual([m3, m6]);
  });
});
