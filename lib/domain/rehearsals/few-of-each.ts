import type { Finding } from '../finding.ts';

/** How many findings of one kind a list says before it counts the rest. */
export const FEW = 20;

/** The first findings of each kind, in their order, and by the key of the last one said how many more of its kind there are. */
export interface FewOfEach<F> {
  readonly said: readonly F[];
  readonly alike: Readonly<Record<string, number>>;
}

/** What a list over every page says of thousands of findings: a congress without its cards has one for each deputy. */
export function fewOfEach<F extends Pick<Finding, 'code' | 'key'>>(findings: readonly F[]): FewOfEach<F> {
  const kinds = [...Map.groupBy(findings, ({ code }) => code).values()];
  const said = new Set(kinds.flatMap((kind) => kind.slice(0, FEW)));
  const alike = kinds.flatMap((kind) => {
    const last = kind[FEW - 1];
    return last && kind.length > FEW ? [[last.key, kind.length - FEW] as const] : [];
  });
  return { said: findings.filter((finding) => said.has(finding)), alike: Object.fromEntries(alike) };
}
