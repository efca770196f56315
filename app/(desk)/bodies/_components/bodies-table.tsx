import Link from 'next/link';
import type { ReactElement } from 'react';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { BodyView } from '#lib/usecases/bodies/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { SourceState } from './source-state.tsx';

interface Props {
  readonly title: string;
  readonly bodies: readonly BodyView[];
  readonly locale: Locale;
  /** Bodies to keep clear of have calendars and a share level; our own departments have neither. */
  readonly calendars?: boolean;
}

/** Bodies by precedence, each with how well its calendar is known. */
export function BodiesTable({ title, bodies, locale, calendars = false }: Props): ReactElement {
  const w = words(locale, 'bodies');
  const level = words(locale, 'terms');
  return (
    <section>
      <div className="sec">
        <h2>{title}</h2>
        {calendars ? <span className="note">{w('precedenceHint')}</span> : null}
      </div>
      <table className="grid stack">
        <thead>
          <tr>
            <th className="r">{w('precedence')}</th>
            <th>{w('body')}</th>
            <th>{w('kind')}</th>
            {calendars ? <th>{w('calendars')}</th> : null}
            {calendars ? <th>{w('sharing')}</th> : null}
            <th>{w('contact')}</th>
          </tr>
        </thead>
        <tbody>
          {bodies.map((body) => (
            <tr key={body.id}>
              <td className="r num" data-label={w('precedence')}>
                {body.precedence}
              </td>
              <th scope="row">
                <Link href={paths.body(body.id)}>{body.shortName}</Link>
                <span className="note">{body.name}</span>
              </th>
              <td>{w(`kind.${body.kind}`)}</td>
              {calendars ? (
                <td>
                  <Calendars body={body} none={w('noCalendar')} />
                </td>
              ) : null}
              {calendars ? <td data-label={w('sharing')}>{level(`share.${body.shareLevel}`)}</td> : null}
              <td>
                {body.contactName} <span className="note">{body.contactPhone}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Calendars({ body, none }: { readonly body: BodyView; readonly none: string }): ReactElement {
  if (body.sources.length === 0) {
    return (
      <span className="state-line w-warn">
        <Mark kind="warn" />
        {none}
      </span>
    );
  }
  return (
    <ul>
      {body.sources.map((source) => (
        <li key={source.id} className="source-line">
          <span>{source.name}</span> <span className="note">{source.kindWord}</span>
          <SourceState source={source} />
        </li>
      ))}
    </ul>
  );
}
