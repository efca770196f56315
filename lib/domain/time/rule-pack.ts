import type { LocalText } from '../local-text.ts';
import { ok, type Result, refuse } from '../result.ts';
import { anchors, circumstances, type DeadlineRule, levels, type Span } from './deadlines.ts';
import { confidences, forces, type RuleParameter, readParameter } from './rule-parameters.ts';
import {
  checkFields,
  fault,
  type JsonObject,
  type Reading,
  readBoolean,
  readList,
  readLocalText,
  readObject,
  readOneOf,
  readText,
  readWholeNumber,
  readWords,
  type TemplateFault,
} from './template-fields.ts';

/** The closed words a pack may use for meetings and agenda items; this folder lies below both. */
export interface Vocabulary {
  readonly meetingTypes: readonly string[];
  readonly itemKinds: readonly string[];
}

/** A rule as one file states it; what it leaves out it inherits. */
export type PartialRule = Partial<DeadlineRule> & Pick<DeadlineRule, 'id'>;

/** One file of `templates/rules`, read but not yet laid over the pack it extends. */
export interface RulePackSource {
  readonly id: string;
  readonly extends: string | null;
  readonly title: LocalText;
  readonly rules: readonly PartialRule[];
  /** Inherited rules that do not hold here. */
  readonly drop: readonly string[];
  readonly parameters: ReadonlyMap<string, RuleParameter>;
}

const packFields = ['id', 'extends', 'title', 'note', 'rules', 'drop', 'parameters'];
const ruleFields = [
  'id',
  'types',
  'levels',
  'appliesToKinds',
  'title',
  'before',
  'after',
  'anchor',
  'assume',
  'from',
  'to',
  'basis',
  'force',
  'confidence',
  'statutory',
  'only',
  'waivedBy',
  'metBy',
];

/** Reads one rule pack file. Refused with every fault, each naming the rule (or parameter) and the field. */
export function parseRulePack(
  json: unknown,
  vocabulary: Vocabulary,
): Result<RulePackSource, readonly TemplateFault[]> {
  const faults: TemplateFault[] = [];
  const top: Reading = { where: 'rule pack', faults };
  const object = readObject(json, '', top);
  if (!object) return refuse(faults);
  const id = readText(object.id, 'id', top);
  const reading: Reading = { where: id ?? top.where, faults };
  checkFields(object, packFields, reading);
  const title = readLocalText(object.title, 'title', reading);
  const parent = object.extends === undefined ? null : readText(object.extends, 'extends', reading);
  const rules = (readList(object.rules, 'rules', reading) ?? []).flatMap(
    (entry, index) => readRule(entry, index, vocabulary, reading) ?? [],
  );
  for (const [index, rule] of rules.entries()) {
    if (rules.findIndex((other) => other.id === rule.id) < index) {
      fault({ where: rule.id, faults }, 'id', 'duplicate', rule.id);
    }
  }
  const parameters = readParameters(object.parameters, reading);
  const drop = object.drop === undefined ? [] : (readList(object.drop, 'drop', reading) ?? []);
  if (id === null || title === null || faults.length > 0) return refuse(faults);
  return ok({ id, extends: parent, title, rules, drop: drop.map(String), parameters });
}

function readParameters(json: unknown, reading: Reading): ReadonlyMap<string, RuleParameter> {
  if (json === undefined) return new Map();
  const object = readObject(json, 'parameters', reading) ?? {};
  const entries = Object.entries(object).map(
    ([name, entry]) => [name, readParameter(name, entry, reading.faults)] as const,
  );
  return new Map(entries.filter((entry): entry is [string, RuleParameter] => entry[1] !== null));
}

type FieldReader = (value: unknown, field: string, reading: Reading) => unknown;

function fieldReaders(vocabulary: Vocabulary): Readonly<Record<string, FieldReader>> {
  const wordsOf =
    (words: readonly string[]): FieldReader =>
    (value, field, reading) =>
      readWords(value, words, field, reading);
  return {
    types: wordsOf(vocabulary.meetingTypes),
    levels: wordsOf(levels),
    appliesToKinds: wordsOf(vocabulary.itemKinds),
    title: readLocalText,
    anchor: (value, field, reading) => readOneOf(value, anchors, field, reading),
    assume: readText,
    from: readLocalText,
    to: readLocalText,
    basis: readLocalText,
    force: (value, field, reading) => readOneOf(value, forces, field, reading),
    confidence: (value, field, reading) => readOneOf(value, confidences, field, reading),
    statutory: readBoolean,
    only: wordsOf(circumstances),
    waivedBy: wordsOf(circumstances),
    metBy: (value, field, reading) => readOneOf(value, ['notice'] as const, field, reading),
  };
}

function readRule(json: unknown, index: number, vocabulary: Vocabulary, pack: Reading): PartialRule | null {
  const object = readObject(json, `rules[${index}]`, pack);
  const id = object && readText(object.id, `rules[${index}].id`, pack);
  if (!object || id === null) return null;
  const reading: Reading = { where: id, faults: pack.faults };
  checkFields(object, ruleFields, reading);
  const fields = Object.entries(fieldReaders(vocabulary))
    .filter(([field]) => object[field] !== undefined)
    .map(([field, read]) => [field, read(object[field], field, reading)] as const);
  return { id, ...readCount(object, reading), ...Object.fromEntries(fields) };
}

/** `before` or `after` with `{days}`, `{months}` or `{workdays}`; never both. */
function readCount(object: JsonObject, reading: Reading): Partial<Pick<DeadlineRule, 'direction' | 'span'>> {
  if (object.before !== undefined && object.after !== undefined) fault(reading, 'after', 'two-of-one');
  const direction = object.before !== undefined ? 'before' : object.after !== undefined ? 'after' : null;
  if (direction === null) return {};
  const span = readSpan(object[direction], direction, reading);
  return span ? { direction, span } : {};
}

function readSpan(value: unknown, field: string, reading: Reading): Span | null {
  const object = readObject(value, field, reading);
  if (!object) return null;
  const units = ['days', 'months', 'workdays'] as const;
  const given = units.filter((unit) => object[unit] !== undefined);
  checkFields(object, units, reading, `${field}.`);
  const [unit] = given;
  if (unit === undefined) return fault(reading, field, 'missing', value);
  if (given.length > 1) return fault(reading, field, 'two-of-one', value);
  const count = readWholeNumber(object[unit], `${field}.${unit}`, reading);
  return count === null ? null : { unit, count };
}
