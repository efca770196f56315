import type { ReactElement } from 'react';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { FindingList } from '#app/_ui/finding-list.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { TodayView } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import { firstRow } from './first-row.tsx';

/** So many stand open; the rest are one click away. */
const SHOWN = 6;

interface Props {
  readonly view: TodayView;
  readonly locale: Locale;
  readonly all: boolean;
}

/** 先做这几件: what needs this person now, across all meetings. */
export function FirstThings({ view, locale, all }: Props): ReactElement {
  const w = words(locale, 'today');
  const { first } = view;
  const things = all ? first : first.slice(0, SHOWN);
  return (
    <section aria-labelledby="h-first">
      <div className="sec">
        <h2 id="h-first">{w('first')}</h2>
        <span className="note">{w('firstOrder')}</span>
        {first.length > SHOWN ? (
          <span className="end">
            <HoverLink href={all ? paths.today() : `${paths.today()}?all`}>
              {all ? w('fewer') : w('all', { n: first.length })}
            </HoverLink>
          </span>
        ) : null}
      </div>
      {first.length === 0 ? (
        <EmptyState title={w('nothingFirst')}>{w('nothingFirstWhy')}</EmptyState>
      ) : (
        <FindingList
          rows={things.map((thing) => firstRow(thing, view.zone, locale))}
          basisWord={words(locale, 'common')('basis')}
        />
      )}
    </section>
  );
}
