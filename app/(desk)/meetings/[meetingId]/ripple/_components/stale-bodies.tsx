import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { words } from '#lib/i18n/catalogue.ts';
import { moment } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RippleView } from '#lib/usecases/ripple/queries.ts';
import { bodyWords } from '#lib/usecases/ripple/tell-words.ts';
import { Group, Lines } from './group.tsx';
import { MarkDone } from './mark-done.tsx';

interface Props {
  readonly view: RippleView;
  readonly locale: Locale;
}

/** Other bodies that hold what is no longer true: what they hold, what is true, whom to call, and that they were told. */
export function StaleBodies({ view, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { bodies } = view.hall;
  if (bodies.length === 0) return null;
  return (
    <Group title={w('bodies')}>
      <ul>
        <Lines
          of={bodies}
          locale={locale}
          line={(change) => (
            <li key={change.ref}>
              <span className="what">
                <b>{change.name}</b> {bodyWords(change, view.zone, locale)}
                <span className="note">
                  {' '}
                  {change.contactName}{' '}
                  {change.contactPhone ? (
                    <a href={`tel:${change.contactPhone}`}>{change.contactPhone}</a>
                  ) : null}
                  {change.readAt === null ? '' : ` ${readWords(change.readAt, view.zone, locale)}`}
                </span>
              </span>
              {view.maySeat ? (
                <MarkDone
                  meetingId={view.meetingId}
                  marks={{ told: [{ ref: change.ref, unit: change.unit }] }}
                  label={w('told')}
                  of={change.name}
                />
              ) : null}
            </li>
          )}
        />
      </ul>
    </Group>
  );
}

function readWords(readAt: string, zone: string, locale: Locale): string {
  const w = words(locale, 'ripple');
  return readAt === ''
    ? w('body.unread')
    : w('body.read', { at: moment(locale, Temporal.Instant.from(readAt), zone) });
}
