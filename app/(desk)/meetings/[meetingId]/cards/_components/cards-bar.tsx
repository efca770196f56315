import type { ReactElement } from 'react';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { cardLimits, cardSizeOf, cardSizes } from '#lib/domain/cards/name-card.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly meetingId: string;
  readonly size: string;
  /** A size was asked for that no sheet holds. */
  readonly refused: boolean;
  readonly cards: number;
  readonly locale: Locale;
}

const usual = Object.keys(cardSizes) as readonly (keyof typeof cardSizes)[];

/** Which stock: the usual sizes, or another in millimetres. Works without script. */
export function CardsBar({ meetingId, size, refused, cards, locale }: Props): ReactElement {
  const w = words(locale, 'cards');
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
          href: `${paths.cards(meetingId)}?card=${name}`,
        }))}
      />
      <details className="custom" open={!isUsual || refused}>
        <summary className={isUsual ? 'btn small quiet' : 'btn small on'}>{w('size.custom')}</summary>
        <form action={paths.cards(meetingId)}>
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
      <span className="note count">{w('count', { n: cards })}</span>
    </div>
  );
}
