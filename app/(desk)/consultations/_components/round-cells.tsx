import type { ReactElement } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { moment, shortDate } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RunningRound } from '#lib/usecases/consultations/view.ts';

interface Props {
  readonly running: RunningRound;
  readonly locale: Locale;
}

/** How one meeting's newest round stands, in three cells. */
export function RoundCells({ running, locale }: Props): ReactElement {
  const w = words(locale, 'consultation');
  const { round, zone } = running;
  if (!round) {
    return (
      <td colSpan={3} className="note">
        {w('notStarted')}
      </td>
    );
  }
  const silent = round.rows.filter((row) => row.open > 0);
  const sent = Temporal.Instant.from(round.sentAt).toZonedDateTimeISO(zone);
  return (
    <>
      <td>
        {w('answered', { done: round.rows.length - silent.length, all: round.rows.length })}
        <br />
        <span className="note">
          {w('sent', { date: shortDate(locale, sent) })} ·{' '}
          {w('due', { when: moment(locale, Temporal.Instant.from(round.dueAt), zone) })}
        </span>
      </td>
      <td>
        {silent.length === 0
          ? w('allAnswered')
          : silent.map((row) => row.name).join(words(locale, 'common')('listSeparator'))}
      </td>
      <td>
        <ToDecide undecided={running.undecided} locale={locale} />
      </td>
    </>
  );
}

function ToDecide({
  undecided,
  locale,
}: Pick<RunningRound, 'undecided'> & Pick<Props, 'locale'>): ReactElement | null {
  const w = words(locale, 'consultation');
  if (undecided.length === 0) return null;
  const objection = undecided.some((opinion) => opinion.answer === 'disagree');
  const kind = objection ? 'block' : 'warn';
  return (
    <span className={`w-${kind}`}>
      <Mark kind={kind} /> {w('undecided', { n: undecided.length })}
    </span>
  );
}
