import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Basis } from '#app/_ui/basis.tsx';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import type { DeadlineState } from '#lib/domain/dossier/deadline-standings.ts';
import { words } from '#lib/i18n/catalogue.ts';
import { shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewDeadline } from '#lib/usecases/meetings/overview-deadlines.ts';

interface Props {
  readonly deadlines: readonly OverviewDeadline[] | null;
  readonly locale: Locale;
}

const kindOf: Readonly<Record<DeadlineState, MarkKind>> = {
  done: 'ok',
  late: 'block',
  waived: 'note',
  past: 'note',
  overdue: 'block',
  due: 'due',
  ahead: 'note',
};

/** 倒排期限: each with its legal day, the workday it must leave the office, and how it stands. */
export function Deadlines({ deadlines, locale }: Props): ReactElement {
  const w = words(locale, 'overview');
  const years = [...new Set((deadlines ?? []).flatMap((d) => d.missingYears))];
  return (
    <section aria-labelledby="deadlines">
      <div className="sec">
        <h2 id="deadlines">{w('deadlines')}</h2>
      </div>
      {deadlines === null ? <p className="note">{w('deadlinesNoDate')}</p> : null}
      {deadlines?.length === 0 ? <p className="note">{w('deadlinesNone')}</p> : null}
      <ol className="due-list">
        {(deadlines ?? []).map((deadline) => (
          <Line key={deadline.id} deadline={deadline} locale={locale} />
        ))}
      </ol>
      {years.length > 0 ? (
        <p className="note">
          {w('missingYear', { years: years.join(words(locale, 'common')('listSeparator')) })}
        </p>
      ) : null}
    </section>
  );
}

function Line({
  deadline,
  locale,
}: {
  readonly deadline: OverviewDeadline;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'overview');
  const { title, latest, workday, state, days, basis, from, to } = deadline;
  const day = (iso: string): string => shortDate(locale, Temporal.PlainDate.from(iso));
  return (
    <li className={state}>
      <Mark kind={kindOf[state]} />
      <div>
        <b>{title}</b>
        <div className="note">
          {[
            w('latest', { day: day(latest) }),
            ...(workday === latest ? [] : [w('inOffice', { day: day(workday) })]),
            ...(from && to ? [w('deadlineTo', { from, to })] : []),
          ].join(' · ')}{' '}
          <Basis label={words(locale, 'common')('basis')}>{basis}</Basis>
        </div>
      </div>
      <span className={kindOf[state] === 'block' ? 'w-block' : 'note'}>{w(`due.${state}`, { n: days })}</span>
    </li>
  );
}
