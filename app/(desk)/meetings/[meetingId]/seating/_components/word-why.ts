import { Temporal } from 'temporal-polyfill';
import type { UsedOrder } from '#lib/domain/people/name-order.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { date, moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OrderedName, SeatWhy } from '#lib/usecases/seating/explain-seat.ts';

/** One name of the order as it is drawn: its strokes in words, the deciding part marked. */
export interface WordedName {
  readonly name: string;
  readonly place: number;
  readonly self: boolean;
  /** 7 画; underlined where the count decides. */
  readonly count: string;
  readonly countDecides: boolean;
  readonly strokes: readonly { readonly word: string; readonly decides: boolean }[];
}

/** 为什么坐这里 in words. */
export interface WordedWhy {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly where: string;
  readonly lines: readonly string[];
  readonly names: readonly WordedName[];
  readonly verdict: string;
  readonly basis: string;
}

/** What a rule says by itself, without anybody's hand in it. */
const ruleCodes = [
  ...(['rank', 'stroke-order', 'list-order', 'table'] as const),
  ...(['facing', 'delegation', 'wheelchair', 'free-seat'] as const),
];
type RuleCode = (typeof ruleCodes)[number];
const byRuleCodes: ReadonlySet<string> = new Set(ruleCodes);

/** Words an explanation in the reader's language; here because the page asks for it one seat at a time. */
export function wordWhy(locale: Locale, why: SeatWhy): WordedWhy {
  const w = words(locale, 'seating');
  const seat = seatWords(locale, why);
  const { basis, verdict, movedBy, byRule, rule } = why;
  const facts = {
    name: why.name.replaceAll('\u3000', ''),
    place: Number(rule.facts.place ?? 0),
    people: Number(rule.facts.people ?? 0),
    order: w(`order.${(rule.facts.order ?? 'fullname') as UsedOrder}`),
    seat: Number(rule.facts.seat ?? 0),
    block: Number(rule.facts.block ?? 0),
    year: Number(rule.facts.year ?? 1),
    head: Number(rule.facts.head ?? 0),
    form: String(rule.facts.form ?? ''),
    table: String(rule.facts.table ?? ''),
    party: String(rule.facts.party ?? ''),
    facesDoor: String(rule.facts.facesDoor ?? ''),
    delegation: String(rule.facts.delegation ?? ''),
    rankTable: String(rule.facts.rankTable ?? 'none'),
  };
  const said = byRuleCodes.has(rule.code) ? [w(`why.${rule.code as RuleCode}`, facts)] : [];
  const hand = ({ by, at }: NonNullable<SeatWhy['movedBy']>) => ({
    by,
    at: moment(locale, Temporal.Instant.from(at), why.zone),
  });
  const moved = movedBy ? [w('why.move', hand(movedBy))] : [];
  const locked = why.lockedBy ? w('why.lock.by', hand(why.lockedBy)) : w('why.lock');
  const byHand =
    why.reason === 'lock'
      ? [locked, ...moved]
      : moved.length > 0
        ? moved
        : why.reason === 'closed-up'
          ? [w('why.closed-up')]
          : why.wish
            ? [w('why.wish', why.wish)]
            : [];
  const elsewhere = byRule ? [w('why.byRule', { seat: seatWords(locale, byRule) })] : [];
  return {
    seatId: why.seatId,
    personId: why.personId,
    name: why.name,
    where: why.unit ? `${seat} · ${w('seat.unit', { unit: why.unit })}` : seat,
    lines: [...byHand, ...said, ...elsewhere],
    names: namesOf(locale, why.names),
    verdict: verdict ? verdictWords(locale, verdict) : '',
    basis: basis
      ? w('basis.set', {
          by: basis.by,
          date: date(locale, Temporal.Instant.from(basis.at).toZonedDateTimeISO(why.zone)),
        })
      : w('basis.default'),
  };
}

function seatWords(locale: Locale, { kind, row, seat }: Pick<SeatWhy, 'kind' | 'row' | 'seat'>): string {
  return words(locale, 'seating')(kind === 'rostrum' ? 'seat.rostrum' : 'seat.hall', { row, seat });
}

function namesOf(locale: Locale, names: readonly OrderedName[]): readonly WordedName[] {
  const w = words(locale, 'seating');
  return names.map(({ name, place, self, count, strokes, strokeIndex, orderedAs }) => ({
    name,
    place,
    self,
    count:
      count === 0
        ? ''
        : [
            w('why.strokes', { n: count }),
            ...(orderedAs ? [w('why.orderedAs', { form: orderedAs })] : []),
          ].join(' '),
    countDecides: !self && names.some((other) => other.self && other.count !== count),
    strokes: strokes.map((stroke, i) => ({
      word: w(`stroke.${stroke}`),
      decides: i === strokeIndex,
    })),
  }));
}

function verdictWords(locale: Locale, verdict: NonNullable<SeatWhy['verdict']>): string {
  const w = words(locale, 'seating');
  const { kind, first, second, stroke, earlier, later } = verdict;
  return w(`verdict.${kind}`, {
    first,
    second,
    stroke: stroke ?? 0,
    earlier: earlier ? w(`stroke.${earlier}`) : '',
    later: later ? w(`stroke.${later}`) : '',
  });
}
