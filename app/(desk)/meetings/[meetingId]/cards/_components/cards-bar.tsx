import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { cardGrounds, cardPlaces, cardStocks } from '#lib/domain/cards/card-stock.ts';
import { cardLimits, cardSizeOf, cardSizes } from '#lib/domain/cards/name-card.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { CardChoice } from '#lib/usecases/cards/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { cardQuery, chosen } from './card-query.ts';

interface Props {
  readonly meetingId: string;
  readonly choice: CardChoice;
  /** A size was asked for that no sheet holds. */
  readonly refused: boolean;
  readonly cards: number;
  readonly locale: Locale;
}

const usual = Object.keys(cardSizes) as readonly (keyof typeof cardSizes)[];

/** Which size (usual, or another in millimetres), on which paper, for whom. Works without script. */
export function CardsBar({ meetingId, choice, refused, cards, locale }: Props): ReactElement {
  const w = words(locale, 'cards');
  const { card: size } = choice;
  const href = (change: Partial<CardChoice>): string => paths.cards(meetingId) + cardQuery(choice, change);
  const isUsual = usual.some((name) => name === size);
  const now = cardSizeOf(size);
  const limits = w('size.limits', {
    minWidth: cardLimits.width.min,
    maxWidth: cardLimits.width.max,
    minHeight: cardLimits.height.min,
    maxHeight: cardLimits.height.max,
  });
  return (
    <div className="cards-bar">
      <SegmentedLinks
        label={w('size.label')}
        value={size}
        segments={usual.map((name) => ({
          value: name,
          label: w(`size.${name}`),
          href: href({ card: name }),
        }))}
      />
      <details className="custom" open={!isUsual || refused}>
        <summary className={isUsual ? 'btn small quiet' : 'btn small on'}>{w('size.custom')}</summary>
        <form action={paths.cards(meetingId)}>
          {Object.entries(chosen(choice)).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {(['width', 'height'] as const).map((side) => (
            <label key={side}>
              {w(`size.${side}`)}
              <input
                className="field"
                type="number"
                name={side}
                required
                min={cardLimits[side].min}
                max={cardLimits[side].max}
                defaultValue={now?.[side]}
              />
            </label>
          ))}
          <button className="btn small" type="submit">
            {w('size.use')}
          </button>
          <p className={refused ? 'fault' : 'note'}>
            {refused ? <Mark kind="block" /> : null}
            {limits}
          </p>
        </form>
      </details>
      <span className="choice">
        {w('stock.label')}
        <SegmentedLinks
          label={w('stock.label')}
          value={choice.stock}
          segments={cardStocks.map((stock) => ({
            ...{ value: stock, label: w(`stock.${stock}`), href: href({ stock }) },
          }))}
        />
      </span>
      {choice.stock === 'white' ? null : (
        <SegmentedLinks
          label={w('ground.label')}
          value={choice.ground}
          segments={cardGrounds.map((ground) => ({
            ...{ value: ground, label: w(`ground.${ground}`), href: href({ ground }) },
          }))}
        />
      )}
      <span className="choice">
        {w('place.label')}
        <SegmentedLinks
          label={w('place.label')}
          value={choice.place}
          segments={cardPlaces.map((place) => ({
            ...{ value: place, label: w(`place.${place}`), href: href({ place }) },
          }))}
        />
      </span>
      <Basis label={words(locale, 'common')('basis')}>{w('stock.basis')}</Basis>
      {cards === 0 ? <p className="note">{w('place.none')}</p> : null}
      <p className="note how">{w('stock.how')}</p>
      <span className="note count">{w('count', { n: cards })}</span>
    </div>
  );
}
