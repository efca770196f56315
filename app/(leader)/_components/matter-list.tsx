import Link from 'next/link';
import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Icon } from '#app/_ui/icon.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatterLine } from '#lib/usecases/consultations/leader-view.ts';
import { paths } from '#lib/web/paths.ts';
import { metaWords } from './matter-words.ts';

interface Props {
  readonly matters: readonly MatterLine[];
  readonly locale: Locale;
  readonly zone: string;
}

/** Every matter in hand, one large row each. */
export function MatterList({ matters, locale, zone }: Props): ReactElement {
  const w = words(locale, 'leader');
  const terms = words(locale, 'terms');
  return (
    <ol className="matters">
      {matters.map((matter) => (
        <li key={`${matter.consultationId}:${matter.itemId}`}>
          <Link href={paths.opinion(matter.consultationId, matter.itemId)} prefetch={false}>
            <b>{matter.title}</b>
            <span>{metaWords(locale, matter)}</span>
            <span className={matter.answer ? 'given' : 'open'}>
              {matter.answer ? <Icon name="tick" /> : null}
              {matter.answer
                ? w('answered', { answer: terms(`answer.${matter.answer}`) })
                : `${w('notAnswered')} · ${w('till', { when: moment(locale, Temporal.Instant.from(matter.dueAt), zone) })}`}
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}
