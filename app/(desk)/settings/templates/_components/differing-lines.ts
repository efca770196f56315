import type { OwnWords } from '#lib/domain/wording/own-words.ts';
import type { TemplateLine } from '#lib/domain/wording/template-line.ts';

/** One line that two versions of a template say differently. */
export interface DifferingLine {
  readonly of: TemplateLine;
  /** From 1, as the lines stand in the template. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/** Where two versions differ: what neither changed is as delivered in both. */
export function differingLines(
  lines: readonly TemplateLine[],
  before: OwnWords,
  after: OwnWords,
): readonly DifferingLine[] {
  return lines.flatMap((of, index) => {
    const { key, delivered } = of;
    const [one, other] = [before[key] ?? delivered, after[key] ?? delivered];
    return one === other ? [] : [{ of, line: index + 1, before: one, after: other }];
  });
}
