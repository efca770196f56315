import type { ReactElement, ReactNode } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RippleView, SeatChange, StalePaper } from '#lib/usecases/ripple/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { PrintFile } from './print-file.tsx';

interface Props {
  readonly view: RippleView;
  readonly locale: Locale;
}

/** Everything that is no longer true, in the order it is put right: who counts, who sits where, cards, papers, checks. */
export function Stale({ view, locale }: Props): ReactElement {
  const w = words(locale, 'ripple');
  const { cards, papers, seats, blocks, mayPrint } = view;
  const changed = cards.print.length + cards.withdraw.length + papers.length > 0;
  const isStill = !changed && seats.left.length + seats.taken.length + seats.unseated.length === 0;
  return (
    <div className="stale" aria-live="polite">
      <Quorum view={view} locale={locale} />
      {isStill ? <p className="still">{w(view.printed ? 'still' : 'never')}</p> : null}
      {changed && mayPrint ? (
        <p className="all">
          <PrintFile primary meetingId={view.meetingId} name="changes.zip">
            {w('all')}
          </PrintFile>
          <span className="note">{w('all.note')}</span>
        </p>
      ) : null}
      <Seats view={view} locale={locale} />
      <Cards view={view} locale={locale} />
      <Papers view={view} locale={locale} />
      {blocks > 0 ? (
        <Group title={w('findings')}>
          <HoverLink href={paths.rehearsal(view.meetingId)}>
            <Mark kind="block" /> {w('findings.n', { n: blocks })}
          </HoverLink>
        </Group>
      ) : null}
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactElement {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Quorum({ view: { quorum }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  if (quorum === null) return null;
  const { expected, members, needed, reachable } = quorum;
  return (
    <p className="quorum">
      <Mark kind={reachable ? 'ok' : 'block'} /> {w('quorum', { expected, members, needed })}
      {reachable ? null : <b> {w('quorum.short')}</b>}
    </p>
  );
}

function Seats({ view, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const place = ({ row, seat }: SeatChange): string => words(locale, 'seating')('seat.short', { row, seat });
  const { left, taken, unseated } = view.seats;
  if (left.length + taken.length + unseated.length === 0) return null;
  return (
    <Group title={w('seats')}>
      <ul>
        {left.map((each) => (
          <li key={each.name}>{w('seats.left', { name: each.name, place: place(each) })}</li>
        ))}
        {taken.map((each) => (
          <li key={each.name}>{w('seats.taken', { name: each.name, place: place(each) })}</li>
        ))}
        {unseated.length > 0 ? <li>{w('seats.unseated', { names: listOf(unseated, locale) })}</li> : null}
      </ul>
      <HoverLink href={paths.seating(view.meetingId)}>{w('seats.go')}</HoverLink>
    </Group>
  );
}

function Cards({ view: { meetingId, cards }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  const { print, withdraw } = cards;
  if (print.length + withdraw.length === 0) return null;
  const names = print.map(({ name }) => name);
  return (
    <Group title={w('cards')}>
      <ul>
        {print.length > 0 ? (
          <li>{w('cards.print', { n: print.length, names: listOf(names, locale) })}</li>
        ) : null}
        {withdraw.length > 0 ? (
          <li>{w('cards.withdraw', { n: withdraw.length, names: listOf(withdraw, locale) })}</li>
        ) : null}
      </ul>
      <HoverLink href={paths.cards(meetingId)}>{w('cards.get')}</HoverLink>
    </Group>
  );
}

function Papers({ view: { meetingId, papers }, locale }: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  if (papers.length === 0) return null;
  return (
    <Group title={w('papers')}>
      <ul>
        {papers.map((paper) => (
          <PaperLine key={paper.artefact} paper={paper} meetingId={meetingId} locale={locale} />
        ))}
      </ul>
    </Group>
  );
}

/** As many parts as are named; the rest is in the number. */
const NAMED = 4;

function PaperLine({
  paper: { artefact, changed, parts },
  meetingId,
  locale,
}: {
  readonly paper: StalePaper;
  readonly meetingId: string;
  readonly locale: Locale;
}): ReactElement {
  const w = words(locale, 'ripple');
  const named = parts.slice(0, NAMED);
  return (
    <li>
      <b>{words(locale, 'printing')(`artefact.${artefact}`)}</b>{' '}
      {w('paper.changed', { n: Math.max(changed, 1) })}
      {named.length > 0 ? (
        <span className="note">
          {w('paper.parts', { parts: listOf(named, locale) })}
          {parts.length > NAMED ? '…' : ''}
        </span>
      ) : null}{' '}
      <PrintFile meetingId={meetingId} name={`${artefact}.pdf`}>
        {w('paper.get')}
      </PrintFile>
    </li>
  );
}

function listOf(names: readonly string[], locale: Locale): string {
  return names.join(words(locale, 'common')('listSeparator'));
}
