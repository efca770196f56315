'use client';

import { type ReactElement, useContext, useEffect } from 'react';
import { DateFieldStateContext, DateInput, DateSegment } from 'react-aria-components/DateField';
import { TimeFieldStateContext } from 'react-aria-components/TimeField';
import { afterPart } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { enteredIn } from './entered-day.ts';
import { useLocale } from './words.tsx';

/** The order of the parts and the names they are read out by; in English 2026-09-11, which nobody reads as 9 November. */
export function partsLocale(locale: Locale): string {
  return locale === 'en' ? 'en-SE' : locale;
}

const gaps: Readonly<Record<string, string>> = { year: '––––' };

interface Props {
  /** Everything that stands in the field, whenever it changes: what is seen is what is given. */
  readonly onEntered: (entered: string) => void;
}

/** The parts of a date or a time, each typed or stepped by the arrows, with 年 月 日 between them. */
export function DateSegments({ onEntered }: Props): ReactElement {
  const locale = useLocale();
  const date = useContext(DateFieldStateContext);
  const time = useContext(TimeFieldStateContext);
  const entered = enteredIn((date ?? time)?.segments ?? []);
  useEffect(() => onEntered(entered), [entered, onEntered]);
  return (
    <DateInput className="parts">
      {(segment) =>
        segment.type === 'literal' ? (
          <span hidden />
        ) : (
          <span>
            <DateSegment className="part" segment={segment}>
              {({ isPlaceholder, type, text }) => (isPlaceholder ? (gaps[type] ?? '––') : text)}
            </DateSegment>
            <i aria-hidden="true">{afterPart(locale, segment.type)}</i>
          </span>
        )
      }
    </DateInput>
  );
}
