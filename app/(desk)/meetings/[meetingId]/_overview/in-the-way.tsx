import type { ReactElement } from 'react';
import { InlineFinding } from '#app/_ui/finding-list.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { type JudgedFinding, type Place, places } from '#lib/domain/finding.ts';
import { fewOfEach } from '#lib/domain/rehearsals/few-of-each.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { OverviewView } from '#lib/usecases/meetings/overview-view.ts';
import { mendPath, paths } from '#lib/web/paths.ts';
import { wordFinding } from '#lib/web/worded-finding.ts';

interface Props {
  readonly view: OverviewView;
  readonly locale: Locale;
}

/** What holds the meeting up now, by the place where it is mended, the worst place first. */
export function InTheWay({ view, locale }: Props): ReactElement {
  const w = words(locale, 'overview');
  const { findings, readiness, meetingId } = view;
  const open = findings.filter((f) => f.waiver === null && f.severity !== 'note');
  const waived = findings.filter((f) => f.waiver !== null).length;
  const groups = places
    .map((place) => ({ place, mine: open.filter((f) => f.place === place) }))
    .filter(({ mine }) => mine.length > 0)
    .sort((a, b) => blocks(b.mine) - blocks(a.mine));
  return (
    <section aria-labelledby="now">
      <div className="sec">
        <h2 id="now">{w('now')}</h2>
        <span className="note">{w('nowCount', { block: readiness.block, warn: readiness.warn })}</span>
        {waived > 0 ? (
          <span className="end">
            <HoverLink href={`${paths.rehearsal(meetingId)}#waived`}>{w('waived', { n: waived })}</HoverLink>
          </span>
        ) : null}
      </div>
      {groups.length === 0 ? (
        <p className="clear">
          <Mark kind="ok" /> {w('clear')} <span className="note">{w('clearHow')}</span>
        </p>
      ) : null}
      {groups.map(({ place, mine }) => (
        <PlaceGroup key={place} place={place} findings={mine} view={view} locale={locale} />
      ))}
    </section>
  );
}

interface GroupProps extends Props {
  readonly place: Place;
  readonly findings: readonly JudgedFinding[];
}

function PlaceGroup({ place, findings, view, locale }: GroupProps): ReactElement {
  const w = words(locale, 'overview');
  const { said, alike } = fewOfEach(findings);
  return (
    <div className="place" id={place === 'clashes' ? 'clashes' : undefined}>
      <h3>
        <HoverLink href={mendPath(view.meetingId, place)}>
          {words(locale, 'terms')(`place.${place}`)}
        </HoverLink>
        <span className="note">{w('placeCount', { n: findings.length })}</span>
      </h3>
      <ul>
        {said.map((finding) => {
          const worded = wordFinding(locale, finding, view.meetingId, view.zone);
          const more = alike[finding.key];
          return (
            <li key={finding.key}>
              <InlineFinding finding={worded}>
                {more === undefined ? null : (
                  <span className="note"> {words(locale, 'meeting')('alike', { n: more })}</span>
                )}
              </InlineFinding>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function blocks(findings: readonly JudgedFinding[]): number {
  return findings.filter((f) => f.severity === 'block').length;
}
