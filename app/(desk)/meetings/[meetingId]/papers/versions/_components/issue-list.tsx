import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { IssuedView } from '#lib/usecases/papers/issued.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: IssuedView;
  readonly locale: Locale;
}

/** Every time a paper went out, by whom and how, newest first; and to whom it was sent. */
export function IssueList({ view, locale }: Props): ReactElement {
  const w = words(locale, 'versions');
  const when = (at: string): string => moment(locale, Temporal.Instant.from(at), view.zone);
  const { issues, sendings, states } = view;
  const before = (number: number): number | undefined => states.findLast((each) => each < number);
  return (
    <>
      <div className="sec">
        <h2 id="issues-list">{w('issued.list')}</h2>
      </div>
      {issues.length === 0 ? <p className="note">{w('issued.none')}</p> : null}
      <ol>
        {issues.map(({ number, at, by, way, copies, isKept }) => {
          const older = before(number);
          return (
            <li key={number}>
              <b>{w('issued.number', { n: number })}</b>
              <p className="note">
                {w('issued.line', { at: when(at), by })}
                <br />
                {w(`issued.way.${way}`, { n: copies })}
                {isKept ? null : ` · ${w('issued.notKept')}`}
              </p>
              {isKept && older !== undefined ? (
                <p className="acts">
                  <Link
                    href={`${paths.issuedPapers(view.meetingId, view.artefact)}&from=${older}&to=${number}`}
                  >
                    {w('before')}
                  </Link>
                </p>
              ) : null}
            </li>
          );
        })}
      </ol>
      {sendings.length === 0 ? null : (
        <>
          <div className="sec">
            <h2>{w('issued.sendings')}</h2>
          </div>
          <ol>
            {sendings.map(({ kind, at, round, people }) => (
              <li key={`${kind} ${at}`}>
                {w(`issued.${kind}`, { round, n: people })}
                <p className="note">{when(at)}</p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
