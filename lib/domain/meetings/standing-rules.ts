import { ok, type Result, refuse } from '../result.ts';
import type { RulePack } from '../time/deadlines.ts';
import type { Cited, Fraction, ParameterValue, Ratio, RuleParameter, Unit } from '../time/rule-parameters.ts';
import type { TemplateFault } from '../time/template-fields.ts';
import { voteMethods } from '../votes/vote-method.ts';

const fraction = { kind: 'fraction' } as const;
const share = { kind: 'share' } as const;
const people = { kind: 'number', unit: 'people' } as const;
const minutes = { kind: 'number', unit: 'minutes' } as const;
const days = { kind: 'number', unit: 'days' } as const;
const months = { kind: 'number', unit: 'months' } as const;
const peopleRange = { kind: 'range', unit: 'people' } as const;

/**
 * Every number of the law that is not a date, and what kind of value it is. The value and its citation stand in
 * `templates/rules`; this table only says that it must be there and how it is read.
 */
const shapes = {
  /** Least attendance for the meeting to open, as a share of all members (not of those present). */
  'quorum.congress': fraction,
  'quorum.standing-committee': fraction,
  'quorum.chairpersons': fraction,
  'quorum.presidium': fraction,
  /** Least turnout of a constituency, as a share of its voters. */
  'quorum.voters': fraction,
  /** Least number in favour, as a share of all members. */
  'pass.congress': fraction,
  'pass.standing-committee': fraction,
  'pass.chairpersons': fraction,
  'pass.presidium': fraction,
  'pass.delegation': fraction,
  'pass.election.congress': fraction,
  /** As a share of the voters who took part; in a further election as a share of the ballots. */
  'pass.election.voters': fraction,
  'pass.election.voters-rerun': fraction,
  /** Whether the whole is those in office or the number fixed by law. */
  'members.base': { kind: 'choice', of: ['actual', 'quota'] },
  'members.county': peopleRange,
  'members.county-large': peopleRange,
  'term.years': { kind: 'number', unit: 'years' },
  'congress.sessions-a-year': { kind: 'number', unit: 'times' },
  /** Longest time from one meeting to the next. */
  'interval.standing-committee': months,
  'interval.chairpersons': months,
  'first-session.within': months,
  'nomination.days': days,
  /** Days before the meeting by which leaders should have answered, and from which their silence is noted. */
  'consultation.due': days,
  'consultation.note': days,
  /** How many must sign. */
  'joint.congress.bill': people,
  'joint.congress.inquiry': people,
  'joint.congress.candidate': people,
  'joint.congress.recall': fraction,
  'joint.congress.investigation': fraction,
  'joint.congress.special-session': fraction,
  'joint.town.bill': people,
  'joint.town.inquiry': people,
  'joint.town.candidate': people,
  'joint.town.recall': fraction,
  'joint.committee.bill': people,
  'joint.committee.inquiry': people,
  'joint.committee.investigation': fraction,
  'joint.committee.removal': fraction,
  'joint.voters.recall-county': people,
  'joint.voters.recall-town': people,
  'joint.nominators': people,
  /** How many more candidates than seats: a number of people, or a share of the seats. */
  'margin.head': peopleRange,
  'margin.deputy': peopleRange,
  'margin.member': share,
  'margin.delegate-direct': share,
  'margin.delegate-indirect': share,
  /** How many absent voters one voter may vote for. */
  'proxy.most': people,
  'vote.removal': { kind: 'choice', of: voteMethods },
  'vote.election': { kind: 'choice', of: voteMethods },
  'leave.form': { kind: 'choice', of: ['written', 'any'] },
  /** Sessions missed without leave after which a delegate's seat ends. */
  'absence.congress-limit': { kind: 'number', unit: 'times' },
  /** Longest speech, first and second time on one matter. */
  'speech.plenary-first': minutes,
  'speech.plenary-again': minutes,
  'speech.group-first': minutes,
  'speech.group-again': minutes,
  'speech.congress-first': minutes,
  'speech.congress-again': minutes,
  'speech.presidium-first': minutes,
  'speech.presidium-again': minutes,
  'speech.explanation': minutes,
  'sign-in.staff-ahead': minutes,
  'sign-in.enter-ahead': minutes,
  'sign-in.report-within': minutes,
} as const satisfies Readonly<Record<string, Shape>>;

type Shape =
  | { readonly kind: 'fraction' | 'share' }
  | { readonly kind: 'number' | 'range'; readonly unit: Unit }
  | { readonly kind: 'choice'; readonly of: readonly string[] };

/** Least and most. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** Least and most, each as numerator and denominator. */
export interface Share {
  readonly min: Ratio;
  readonly max: Ratio;
}

type ValueOf<S extends Shape> = S extends { readonly of: readonly (infer Word)[] }
  ? Word
  : S['kind'] extends 'fraction'
    ? Fraction
    : S['kind'] extends 'share'
      ? Share
      : S['kind'] extends 'range'
        ? Range
        : number;

export type StandingRuleName = keyof typeof shapes;

/** The standing rules of an office: every number by name, each with its citation. */
export type StandingRules = {
  readonly [Name in StandingRuleName]: Cited & { readonly value: ValueOf<(typeof shapes)[Name]> };
};

/** Reads the standing rules out of a resolved pack. Refused with every number that is missing or of the wrong kind. */
export function readStandingRules(pack: RulePack): Result<StandingRules, readonly TemplateFault[]> {
  const faults: TemplateFault[] = [];
  const rules: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries<Shape>(shapes)) {
    const parameter = pack.parameters.get(name);
    if (!parameter) {
      faults.push({ where: name, field: 'value', problem: 'missing', found: '' });
    } else if (fits(parameter.value, shape)) {
      rules[name] = { ...parameter, value: bare(parameter) };
    } else {
      faults.push({ where: name, field: 'value.kind', problem: 'not-one-of', found: parameter.value.kind });
    }
  }
  for (const name of pack.parameters.keys()) {
    if (!(name in shapes)) faults.push({ where: name, field: '', problem: 'unknown-field', found: '' });
  }
  return faults.length > 0 ? refuse(faults) : ok(rules as StandingRules);
}

function fits(value: ParameterValue, shape: Shape): boolean {
  if (value.kind !== shape.kind) return false;
  if (value.kind === 'choice' && shape.kind === 'choice') return shape.of.includes(value.choice);
  if ('unit' in value && 'unit' in shape) return value.unit === shape.unit;
  return true;
}

function bare({ value }: RuleParameter): Fraction | Share | Range | number | string {
  switch (value.kind) {
    case 'fraction':
      return { numerator: value.numerator, denominator: value.denominator, reach: value.reach };
    case 'share':
    case 'range':
      return { min: value.min, max: value.max } as Share | Range;
    case 'number':
      return value.number;
    case 'choice':
      return value.choice;
  }
}
