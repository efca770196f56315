import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { faceName } from '#lib/i18n/face-name.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardPage } from '#lib/usecases/cards/card-page.ts';
import type { CardChoice, CardRow, CardsView } from '#lib/usecases/cards/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { cardQuery } from './card-query.ts';

interface Props {
  readonly view: CardsView;
  readonly listed: CardPage;
  /** Whom the list was searched for. */
  readonly text: string;
  readonly choice: CardChoice;
  readonly locale: Locale;
}

/** A page of the cards in the order of printing; a click shows it as it will print. */
export function CardsTable({ view, listed, text, choice, locale }: Props): ReactElement {
  const w = words(locale, 'cards');
  const terms = words(locale, 'terms');
  const { printedOnce, preview, meetingId } = view;
  const here = new URLSearchParams(cardQuery(choice));
  if (listed.pages > 1) here.set('page', String(listed.page));
  if (text !== '') here.set('q', text);
  return (
    <table className="grid cards-table stack">
      <thead>
        <tr>
          <th>{w('col.name')}</th>
          <th>{w('col.fit')}</th>
          <th>{w('col.face')}</th>
          <th>{w('col.post')}</th>
          <th>{w('col.state')}</th>
        </tr>
      </thead>
      <tbody>
        {listed.rows.map((row) => (
          <tr key={row.personId} id={row.personId} aria-selected={preview?.personId === row.personId}>
            <td>
              <HoverLink
                className="as-printed"
                href={`${paths.cards(meetingId)}?${here}&person=${row.personId}`}
                scroll={false}
              >
                {row.text}
              </HoverLink>
              {row.note === '' ? null : <span className="note">{row.note}</span>}
            </td>
            <td>{w(`fit.${row.fit}`)}</td>
            <td>
              <Face row={row} locale={locale} />
            </td>
            <td>{row.post || terms(`capacity.${row.capacity}`)}</td>
            <td>
              <State row={row} printedOnce={printedOnce} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Face({ row, locale }: { readonly row: CardRow; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'cards');
  if (row.missing.length > 0)
    return (
      <span className="marked w-block">
        <Mark kind="block" />
        {w('face.missing', { characters: row.missing.join('') })}
      </span>
    );
  if (row.face === '')
    return (
      <span className="marked w-warn">
        <Mark kind="warn" />
        {w('face.mixed')}
      </span>
    );
  const face = faceName(locale, row.face);
  return <>{row.substitute ? w('face.substitute', { face }) : face}</>;
}

interface StateProps {
  readonly row: CardRow;
  readonly printedOnce: boolean;
  readonly locale: Locale;
}

function State({ row, printedOnce, locale }: StateProps): ReactElement {
  const w = words(locale, 'cards');
  if (!printedOnce) return <span className="note">{w('state.none')}</span>;
  if (row.change === null) return <span className="note">{w('state.same')}</span>;
  return (
    <span className="marked w-warn">
      <Mark kind="warn" />
      {row.change === 'new' ? w('state.new') : w('state.changed', { before: row.before })}
    </span>
  );
}
