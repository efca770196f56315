import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { date } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { PeopleView, PersonLine } from '#lib/usecases/people/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { StrokesNote } from '../../_people/strokes-note.tsx';

interface Props {
  readonly view: PeopleView;
  readonly locale: Locale;
}

/** One line a person; rows far down are drawn only when they come near. */
export function PeopleTable({ view, locale }: Props): ReactElement {
  const w = words(locale, 'people');
  return (
    <>
      <StrokesNote notes={view.strokes} mayEdit={view.mayEdit} locale={locale} />
      <table className="grid people-grid stack">
        <thead>
          <tr>
            <th scope="col">{w('name')}</th>
            <th scope="col">{w('gender')}</th>
            <th scope="col">{w('ethnicity')}</th>
            <th scope="col">{w('posts')}</th>
            <th scope="col">{w('phone')}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((person) => (
            <PersonRow key={person.id} person={person} locale={locale} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function PersonRow({
  person,
  locale,
}: {
  readonly person: PersonLine;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'people');
  const common = words(locale, 'common');
  return (
    <tr>
      <th scope="row">
        <Link href={paths.person(person.id)}>{person.name}</Link>
        {person.namesakeNote === '' ? null : (
          <span className="note">{common('bracketed', { text: person.namesakeNote })}</span>
        )}
        {person.reading ? <span className="note"> {person.reading}</span> : null}
      </th>
      <td>{person.gender === 'unknown' ? '' : w(`gender.${person.gender}`)}</td>
      <td data-label={w('ethnicity')}>{person.ethnicity}</td>
      <td>
        {person.posts.map((p) => (
          <span key={`${p.body}-${p.post}-${p.from}`} className="post-line">
            {p.from === null
              ? `${p.body} ${p.post}`
              : w('post.to-come', {
                  day: date(locale, Temporal.PlainDate.from(p.from)),
                  post: `${p.body} ${p.post}`.trim(),
                })}
            {p.rank === null ? null : <span className="note"> {p.rank}</span>}
          </span>
        ))}
      </td>
      <td className="num">{person.phone}</td>
    </tr>
  );
}
