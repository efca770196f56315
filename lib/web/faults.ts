import type { ZodError, ZodType } from 'zod';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { hasWords } from '#lib/i18n/catalogue.ts';
import { plainWords } from './plain-words.ts';

type Issue = ZodError['issues'][number];

/** An input as its schema reads it, or what is wrong with each field. */
export function parseInput<T>(schema: ZodType<T>, input: unknown): Result<T, Refusal> {
  const parsed = schema.safeParse(plainWords(input), { reportInput: true });
  return parsed.success ? ok(parsed.data) : refuse({ kind: 'invalid', faults: faultsOf(parsed.error) });
}

/**
 * What zod found wrong, as faults. A schema names its own fault by giving a key of the `faults` catalogue as its
 * message (`z.string().min(1, 'title-missing')`); otherwise the issue's code decides.
 */
function faultsOf(error: ZodError): readonly InputFault[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: hasWords('faults', issue.message) ? issue.message : codeOf(issue),
    facts: factsOf(issue),
  }));
}

function codeOf(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeCode(issue);
  if (issue.code === 'too_small')
    return sizeCode(issue.origin, issue.minimum === 1 ? 'required' : 'too-short', 'too-small', 'too-few');
  if (issue.code === 'too_big') return sizeCode(issue.origin, 'too-long', 'too-big', 'too-many');
  if (issue.code === 'invalid_format') return formatCode(issue.format);
  if (issue.code === 'invalid_value') return 'not-a-choice';
  return 'invalid';
}

/** What is left empty arrives as null or nothing; a number field that holds words as its text. */
function typeCode({ expected, input }: Extract<Issue, { readonly code: 'invalid_type' }>): string {
  if (input === undefined || input === null) return 'required';
  if (expected === 'int' && typeof input === 'number' && Number.isFinite(input)) return 'not-whole';
  return expected === 'number' || expected === 'int' ? 'not-a-number' : 'invalid';
}

function sizeCode(origin: string, text: string, amount: string, list: string): string {
  if (origin === 'string') return text;
  return origin === 'array' || origin === 'set' ? list : amount;
}

function formatCode(format: string): string {
  if (format === 'email') return 'not-an-email';
  if (format === 'url') return 'not-an-address';
  if (format === 'date') return 'not-a-date';
  if (format === 'time' || format === 'datetime') return 'not-a-time';
  return 'invalid';
}

function factsOf(issue: Issue): Readonly<Record<string, string | number>> {
  if (issue.code === 'too_small') return { limit: Number(issue.minimum) };
  if (issue.code === 'too_big') return { limit: Number(issue.maximum) };
  return issue.code === 'custom' ? (issue.params ?? {}) : {};
}
