import type { ReactElement } from 'react';
import { PaperSheet } from '#app/_ui/paper-sheet.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardChoice, CardsView } from '#lib/usecases/cards/queries.ts';
import { StalePaper } from '../../papers/_components/stale-paper.tsx';
import { cardQuery } from './card-query.ts';

interface Props {
  readonly view: CardsView;
  readonly choice: CardChoice;
  readonly locale: Locale;
}

/** The real sheet of one card: front, and the back turned above it. */
export function CardPreview({ view, choice, locale }: Props): ReactElement | null {
  const w = words(locale, 'cards');
  const { preview, rows, paper, meetingId } = view;
  if (!preview) return null;
  const name = (rows.find((row) => row.personId === preview.personId)?.text ?? '').replaceAll('\u3000', '');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is longer than the desk
    <aside className="right" aria-label={w('preview.title', { name })} tabIndex={0}>
      <div className="toolbar">
        <b>{w('preview.title', { name })}</b>
      </div>
      <StalePaper meetingId={meetingId} paper={paper} query={cardQuery(choice)} />
      <div className={choice.ground === 'paper' ? `on-${choice.stock}` : undefined}>
        <PaperSheet svg={preview.svg} label={w('preview.label', { name })} />
      </div>
      <p className="note how">{w('preview.how')}</p>
    </aside>
  );
}
