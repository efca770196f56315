import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { AttendanceView } from '#lib/usecases/attendance/queries.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: AttendanceView;
  readonly locale: Locale;
}

/** The legal threshold against those expected and those who have come. */
export function QuorumLine({ view, locale }: Props): ReactElement {
  const w = words(locale, 'attendance');
  const { quorum } = view;
  if (quorum === null) return <p className="quorum note">{w('quorum.none')}</p>;
  const { needed, members, expected, arrived, reachable, basis } = quorum;
  const circle = quorum.circle ?? 'none';
  if (members === 0)
    return (
      <p className="quorum">
        <Mark kind="warn" /> <HoverLink href={paths.people()}>{w('quorum.nobody', { circle })}</HoverLink>
      </p>
    );
  return (
    <div className="quorum">
      <Mark kind={reachable ? 'ok' : 'block'} />
      <b>{w('quorum', { needed, members, circle })}</b>
      <span className={reachable ? 'w-ok' : 'w-block'}>
        {reachable
          ? w('quorum.reachable', { expected })
          : w('quorum.short', { expected, missing: needed - expected })}
      </span>
      <span>{w('quorum.arrived', { arrived })}</span>
      <Basis label={words(locale, 'common')('basis')}>{basis.citation}</Basis>
      <span className="note grow">{w(`order.${view.order}`)}</span>
    </div>
  );
}
