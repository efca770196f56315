import { Temporal } from 'temporal-polyfill';
import type { Refusal, StaleRefusal } from '#lib/domain/refusal.ts';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import { longDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { type WordedFault, wordFault } from '#lib/i18n/word-fault.ts';
import type { Comparison } from '#lib/usecases/versions/compare.ts';

/** What the web answers to each refusal. A new kind without an answer does not compile. */
const statuses = {
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  stale: 409,
  invalid: 422,
  booked: 409,
  'number-taken': 409,
  blocked: 409,
  'too-early': 409,
  'uploaded-twice': 409,
  classified: 422,
  'too-many-tries': 429,
  'not-reachable': 502,
  unreadable: 422,
  'too-large': 413,
  'missing-glyphs': 422,
  'changed-since': 409,
  'used-since': 409,
  asks: 409,
} as const satisfies Record<Refusal['kind'], number>;

/** The HTTP status of a refusal. */
export function statusOf(refusal: Refusal): number {
  return statuses[refusal.kind];
}

/** The sentence a person reads, in their language; of a save that came second, with who saved the first and when. */
export function refusalMessage(locale: Locale, refusal: Refusal, saved: Comparison['saved'] = null): string {
  const key = keyOf(refusal);
  const facts = {
    row: 0,
    sheet: '',
    ...factsOf(locale, refusal),
    known: saved ? 'yes' : 'no',
    by: '',
    when: '',
    ...saved,
  };
  return words(locale, 'refusals')(key, facts);
}

function keyOf(refusal: Refusal) {
  if (refusal.kind === 'stale') return staleKey(refusal);
  return refusal.kind === 'asks' ? (`asks.${refusal.question}` as const) : refusal.kind;
}

function staleKey({ what, yours, removed }: StaleRefusal) {
  if (removed !== undefined) return 'stale-removed';
  if (what === 'finding') return 'stale-finding';
  return yours === null ? 'stale-act' : 'stale';
}

/** The faults of an `invalid` refusal, worded; none for any other kind. */
export function faultMessages(locale: Locale, refusal: Refusal): readonly WordedFault[] {
  return refusal.kind === 'invalid' ? refusal.faults.map((fault) => wordFault(locale, fault)) : [];
}

/** The values a refusal's sentence takes: everything flat in it, lists joined as the language joins them. */
function factsOf(locale: Locale, refusal: Refusal): Record<string, string | number> {
  const separator = words(locale, 'common')('listSeparator');
  const facts: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(refusal)) {
    if (name === 'facts') Object.assign(facts, value);
    else if (name === 'day')
      facts.day = value === null ? 'null' : longDate(locale, Temporal.PlainDate.from(value));
    else if (name === 'reason') facts[name] = wordReason(locale, String(value), refusal);
    else if (typeof value === 'string' || typeof value === 'number') facts[name] = value;
    else if (Array.isArray(value) && value.every((part) => typeof part === 'string'))
      facts[name] = [
        ...new Set(value.map((part) => (name === 'codes' ? wordCode(locale, part) : part))),
      ].join(separator);
  }
  return facts;
}

/** What stands in the way, in words; blocking findings stand on the page with their own sentences. */
function wordCode(locale: Locale, code: string): string {
  const w = words(locale, 'refusals');
  const key = `blocked.${code}`;
  return hasWords('refusals', key) ? w(key as Parameters<typeof w>[0]) : w('blocked.findings');
}

/** Why a file cannot be read, in words where it is one of the known reasons; a fault in a template names its own line. */
function wordReason(locale: Locale, reason: string, refusal: Refusal): string {
  const { skipped: detail = '', example = '' } = refusal.kind === 'unreadable' ? refusal : {};
  for (const [noun, key] of [
    ['roster', `unreadable.${reason}`],
    ['roster', reason],
    ['calendar', `refused.${reason}`],
    ['calendar', `error.${reason}`],
    ['fonts', reason],
  ] as const) {
    if (hasWords(noun, key)) return words(locale, noun)(key as never, { detail, example } as never);
  }
  return reason;
}

/** The same refusal as plain JSON, so that it can cross to the browser (Temporal values become ISO strings). */
export function plainRefusal<R extends Refusal>(refusal: R): R {
  return JSON.parse(JSON.stringify(refusal)) as R;
}

/** A JSON answer for route handlers: the status, the kind and the sentence. */
export function refusalResponse(locale: Locale, refusal: Refusal): Response {
  return Response.json(
    {
      error: refusal.kind,
      message: refusalMessage(locale, refusal),
      faults: faultMessages(locale, refusal),
    },
    {
      status: statusOf(refusal),
      headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    },
  );
}
