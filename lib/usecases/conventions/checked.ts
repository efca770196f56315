import type { OfficeConventions } from '#lib/domain/office/conventions.ts';
import type { InputFault, Refusal } from '#lib/domain/refusal.ts';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import type { EditConventionsInput } from './input.ts';

interface Known {
  readonly bodies: readonly { readonly id: string }[];
  readonly venues: readonly { readonly id: string }[];
}

/** What was entered as conventions: every body and venue it names is there, no pair is of one and the same. */
export function conventionsOf(
  input: Omit<EditConventionsInput, 'basedOn'>,
  { bodies, venues }: Known,
): Result<OfficeConventions, Refusal> {
  const [bodyIds, venueIds] = [bodies, venues].map((rows) => new Set(rows.map(({ id }) => id)));
  const faults = [
    ...input.apart.flatMap(({ a, b }, index) => faultsOf(`apart.${index}`, { a, b }, bodyIds)),
    ...(input.travel.pairs ?? []).flatMap(({ from, to }, index) =>
      faultsOf(`travel.pairs.${index}`, { from, to }, venueIds),
    ),
  ];
  return faults.length > 0 ? refuse({ kind: 'invalid', faults }) : ok(input);
}

/** The second of two that are one has to be another. */
function faultsOf(
  path: string,
  ends: Readonly<Record<string, string>>,
  known: ReadonlySet<string> = new Set(),
): readonly InputFault[] {
  const entries = Object.entries(ends);
  const missing = entries.filter(([, id]) => !known.has(id)).map(([field]) => field);
  const [[, first], [second, last]] = entries as [[string, string], [string, string]];
  const fields = missing.length === 0 && first === last ? [second] : missing;
  return fields.map((field) => ({ path: `${path}.${field}`, code: 'not-a-choice' }));
}
