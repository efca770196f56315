import type { Basis } from '../finding.ts';
import type { LocalText } from '../local-text.ts';
import {
  checkFields,
  fault,
  type JsonObject,
  type Reading,
  readBoolean,
  readLocalText,
  readObject,
  readOneOf,
  readWholeNumber,
} from './template-fields.ts';

/** Who set a rule: a statute, a standard, a local regulation or rules of procedure, the office's own habit. */
export const forces = ['statute', 'standard', 'local', 'office'] as const satisfies readonly Basis['force'][];
/** A: the text of the law; B: several independent sources; C: one source; D: our own suggestion. */
export const confidences = ['A', 'B', 'C', 'D'] as const satisfies readonly Basis['confidence'][];

/** Why a rule or a number holds, and how sure that is. */
export interface Cited {
  /** As printed: 《监督法》第十五条 / Supervision Law, art. 15. */
  readonly basis: LocalText;
  readonly force: Basis['force'];
  readonly confidence: Basis['confidence'];
  /** Set by law or by a regulation that binds this office: a breach cannot be waived. */
  readonly statutory: boolean;
}

/** A share of a whole. `more-than` 1/2 of 35 is 18; `at-least` 2/3 of 172 is 115 (“以上” includes the number itself). */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly reach: 'more-than' | 'at-least';
}

/** A number the law or the office fixes. */
export type ParameterValue =
  | ({ readonly kind: 'fraction' } & Fraction)
  | { readonly kind: 'number'; readonly number: number; readonly unit: Unit }
  | { readonly kind: 'range'; readonly min: number; readonly max: number; readonly unit: Unit }
  | { readonly kind: 'share'; readonly min: Ratio; readonly max: Ratio }
  | { readonly kind: 'choice'; readonly choice: string };

/** Numerator and denominator. */
export type Ratio = readonly [number, number];

export const units = ['people', 'days', 'months', 'years', 'minutes', 'times'] as const;
export type Unit = (typeof units)[number];

export interface RuleParameter extends Cited {
  readonly value: ParameterValue;
}

const citedFields = ['basis', 'force', 'confidence', 'statutory'] as const;

/** Reads one entry of `parameters`: a value with its citation. */
export function readParameter(name: string, json: unknown, faults: Reading['faults']): RuleParameter | null {
  const reading: Reading = { where: name, faults };
  const object = readObject(json, '', reading);
  if (!object) return null;
  checkFields(object, ['value', ...citedFields], reading);
  const value = readValue(object.value, reading);
  const basis = readLocalText(object.basis, 'basis', reading);
  const force = readOneOf(object.force, forces, 'force', reading);
  const confidence = readOneOf(object.confidence, confidences, 'confidence', reading);
  const statutory = readBoolean(object.statutory, 'statutory', reading);
  if (!value || !basis || !force || !confidence || statutory === null) return null;
  if (statutory && force === 'office') return fault(reading, 'statutory', 'statutory-without-law');
  return { value, basis, force, confidence, statutory };
}

function readValue(json: unknown, reading: Reading): ParameterValue | null {
  const object = readObject(json, 'value', reading);
  if (!object) return null;
  const kinds = ['fraction', 'number', 'range', 'share', 'choice'] as const;
  const kind = readOneOf(object.kind, kinds, 'value.kind', reading);
  if (kind === null) return null;
  return readers[kind](object, reading);
}

const readers: Readonly<
  Record<ParameterValue['kind'], (object: JsonObject, reading: Reading) => ParameterValue | null>
> = {
  fraction: (object, reading) => {
    const of = readRatio(object.of, 'value.of', reading);
    const reach = readOneOf(object.reach, ['more-than', 'at-least'] as const, 'value.reach', reading);
    return of && reach ? { kind: 'fraction', numerator: of[0], denominator: of[1], reach } : null;
  },
  number: (object, reading) => {
    const number = readWholeNumber(object.number, 'value.number', reading);
    const unit = readOneOf(object.unit, units, 'value.unit', reading);
    return number !== null && unit ? { kind: 'number', number, unit } : null;
  },
  range: (object, reading) => {
    const min = readWholeNumber(object.min, 'value.min', reading);
    const max = readWholeNumber(object.max, 'value.max', reading);
    const unit = readOneOf(object.unit, units, 'value.unit', reading);
    if (min === null || max === null || !unit) return null;
    return max < min ? fault(reading, 'value.max', 'out-of-order', max) : { kind: 'range', min, max, unit };
  },
  share: (object, reading) => {
    const min = readRatio(object.min, 'value.min', reading);
    const max = readRatio(object.max, 'value.max', reading);
    if (!min || !max) return null;
    const ordered = min[0] * max[1] <= max[0] * min[1];
    return ordered ? { kind: 'share', min, max } : fault(reading, 'value.max', 'out-of-order', object.max);
  },
  choice: (object, reading) =>
    typeof object.choice === 'string' && object.choice !== ''
      ? { kind: 'choice', choice: object.choice }
      : fault(reading, 'value.choice', 'not-text', object.choice),
};

function readRatio(json: unknown, field: string, reading: Reading): Ratio | null {
  const [numerator, denominator] = Array.isArray(json) && json.length === 2 ? json : [null, null];
  const whole = Number.isSafeInteger(numerator) && Number.isSafeInteger(denominator);
  return whole && numerator > 0 && denominator > 0
    ? [numerator, denominator]
    : fault(reading, field, 'not-a-whole-number', json);
}
