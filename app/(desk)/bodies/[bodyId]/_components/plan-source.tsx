'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type PlanFaultCode, planFaults } from '#lib/domain/calendars/weekly-plan/weekly-plan.ts';
import type { SourceView } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';

/** Goes to where a weekly plan is brought in. */
export function PlanLink({
  bodyId,
  next = false,
}: {
  readonly bodyId: string;
  /** There is a plan already: this is for the week after. */
  readonly next?: boolean;
}): ReactElement {
  const w = useWords('weeklyPlan');
  return next ? (
    <Link href={paths.weeklyPlan(bodyId)}>{w('again')}</Link>
  ) : (
    <ButtonLink href={paths.weeklyPlan(bodyId)} icon="upload">
      {w('open')}
    </ButtonLink>
  );
}

type ErrorCode = { [C in PlanFaultCode]: (typeof planFaults)[C] extends 'error' ? C : never }[PlanFaultCode];

function isErrorCode(kind: string): kind is ErrorCode {
  return Object.hasOwn(planFaults, kind) && planFaults[kind as PlanFaultCode] === 'error';
}

/** Rows of the last plan that were not understood. */
export function PlanWarnings({ source }: { readonly source: SourceView }): ReactElement {
  const w = useWords('weeklyPlan');
  const b = useWords('bodies');
  return (
    <details>
      <summary className="linkbtn">{w('notUnderstoodRows', { n: source.skipped })}</summary>
      <ul>
        {source.warnings.map(({ kind, line, about }) => (
          <li key={`${kind}:${line}:${about}`}>
            {line > 0 ? `${b('warningLine', { line })} · ` : ''}
            {about}: {w(isErrorCode(kind) ? `brief.${kind}` : 'brief.not-understood')}
          </li>
        ))}
      </ul>
    </details>
  );
}
