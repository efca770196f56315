import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MeetingLine } from '#lib/usecases/meetings/list.ts';
import { paths } from '#lib/web/paths.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';

interface Props {
  readonly title: string;
  readonly lines: readonly MeetingLine[];
  readonly zone: string;
  readonly locale: Locale;
}

/** One line a meeting: what, when, where, how far, and what stands in its way. */
export function MeetingTable({ title, lines, zone, locale }: Props): ReactElement {
  const w = words(locale, 'planning');
  const judged = lines.some(({ readiness }) => readiness !== null);
  return (
    <section>
      <div className="sec">
        <h2>{title}</h2>
        <span className="note">{w('countMeetings', { n: lines.length })}</span>
      </div>
      <table className="grid meeting-grid">
        <thead>
          <tr>
            <th scope="col">{w('meeting')}</th>
            <th scope="col">{w('termNumber')}</th>
            <th scope="col">{w('when')}</th>
            <th scope="col">{w('where')}</th>
            <th scope="col">{w('state')}</th>
            {judged ? <th scope="col">{w('inTheWay')}</th> : <td />}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} zone={zone} locale={locale} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface LineProps {
  readonly line: MeetingLine;
  readonly zone: string;
  readonly locale: Locale;
}

function Line({ line, zone, locale }: LineProps): ReactElement {
  const w = words(locale, 'planning');
  const meeting = words(locale, 'meeting');
  const terms = words(locale, 'terms');
  const { daysToGo: n } = line;
  const ahead = n !== null && n >= 0 && line.readiness !== null;
  return (
    <tr>
      <th scope="row">
        <HoverLink href={paths.meeting(line.id)}>{line.title}</HoverLink>
        <span className="note">{terms(`type.${line.type}`)}</span>
      </th>
      <td>
        {line.number === null
          ? w('termOnly', { term: line.term })
          : w('termAndNumber', { term: line.term, number: line.number })}
      </td>
      <td>
        {line.when || <span className="note">{w('noDate')}</span>}
        {ahead ? <span className="note">{n > 0 ? meeting('tMinus', { n }) : meeting('tToday')}</span> : null}
      </td>
      <td>{line.venue || <span className="note">{w('noVenue')}</span>}</td>
      <td>{terms(`state.${line.state}`)}</td>
      <td>
        <InTheWay line={line} zone={zone} locale={locale} />
      </td>
    </tr>
  );
}

/** The first thing to mend with a link to its place, and how many more there are. */
function InTheWay({ line, zone, locale }: LineProps): ReactElement | null {
  const w = words(locale, 'planning');
  if (line.readiness === null) return null;
  const { warn } = line.readiness;
  const [first, ...more] = line.blocks;
  if (!first) {
    return warn > 0 ? (
      <span className="way w-warn">
        <Mark kind="warn" />
        {w('countWarn', { n: warn })}
      </span>
    ) : (
      <span className="way w-ok">
        <Mark kind="ok" />
        {w('nothingInTheWay')}
      </span>
    );
  }
  const finding = wordFinding(locale, first, line.id, zone);
  return (
    <>
      <span className="way">
        <Mark kind="block" label={finding.severityWord} />
        <HoverLink href={finding.mend?.href ?? paths.meeting(line.id)}>{finding.title}</HoverLink>
      </span>
      {more.length > 0 || warn > 0 ? (
        <span className="note">
          {[
            more.length > 0 ? w('moreBlocks', { n: more.length }) : '',
            warn > 0 ? w('countWarn', { n: warn }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      ) : null}
    </>
  );
}
