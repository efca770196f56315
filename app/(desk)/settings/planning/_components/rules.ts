import type { OfficeConventions } from '#lib/domain/office/conventions.ts';
import type { ConventionsView } from '#lib/usecases/conventions/queries.ts';

/** What every group of the page is given. */
export interface RulesProps {
  readonly view: ConventionsView;
  readonly rules: OfficeConventions;
  readonly change: (part: Partial<OfficeConventions>) => void;
  readonly faultOf: (path: string) => string | undefined;
}

/** The list with one entry changed. */
export function changedAt<T>(list: readonly T[], at: number, part: Partial<T>): readonly T[] {
  return list.map((entry, index) => (index === at ? { ...entry, ...part } : entry));
}

/** The list without one entry. */
export function without<T>(list: readonly T[], at: number): readonly T[] {
  return list.filter((_, index) => index !== at);
}
