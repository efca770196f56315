import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark, type MarkKind } from '#app/_ui/severity.tsx';
import type { SourceHealth } from '#lib/domain/calendars/source-health.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ClashPage } from '#lib/usecases/planning/clash-page.ts';
import { paths } from '#lib/web/paths.ts';
import { RefreshButton } from '../../../../bodies/_components/refresh-button.tsx';

interface Props {
  readonly page: ClashPage;
  readonly locale: Locale;
}

const markOf: Readonly<Record<SourceHealth, MarkKind>> = {
  fresh: 'ok',
  stale: 'warn',
  'never-read': 'warn',
  unreadable: 'block',
  failing: 'block',
};

/** A calendar that says nothing at all, however free it looks. */
const silences: ReadonlySet<SourceHealth> = new Set(['failing', 'never-read', 'unreadable']);

/** Which calendars this rests on and how old each is: the silence of a dead one is not free time. */
export function SourcesPanel({ page, locale }: Props): ReactElement {
  const w = words(locale, 'planning');
  const silent = page.sources.filter(({ health }) => silences.has(health));
  const bodies = [...new Set(silent.map(({ body }) => body))].join(words(locale, 'common')('listSeparator'));
  return (
    <section>
      <div className="sec">
        <h2>{w('onWhich')}</h2>
        <span className="note">{w('asOf', { time: page.checkedAt })}</span>
        {page.mayReadAgain && page.sources.some((source) => source.canBeAsked) ? (
          <span className="end">
            <RefreshButton kind="link" label={w('readAllAgain')} />
          </span>
        ) : null}
      </div>
      <table className="src">
        <tbody>
          {page.sources.map(({ id, body, kindWord, health, state, canBeAsked }) => (
            <tr key={id}>
              <th scope="row">{body}</th>
              <td className="note">{kindWord}</td>
              <td className={health === 'fresh' ? undefined : `w-${markOf[health]}`}>
                <Mark kind={markOf[health]} />
                {state}
                {page.mayReadAgain && canBeAsked && health !== 'fresh' ? (
                  <RefreshButton kind="link" label={w('readAgain')} about={body} sourceIds={[id]} />
                ) : null}
              </td>
            </tr>
          ))}
          {page.holidays.map(({ year, known, state }) => (
            <tr key={year}>
              <th scope="row">{w('holidayRow')}</th>
              <td className="note">{w('holidayOffice')}</td>
              <td className={known ? undefined : 'w-warn'}>
                <Mark kind={known ? 'ok' : 'warn'} />
                {state}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bodies ? (
        <p className="inline-finding">
          <Mark kind="block" />
          <span>{w('emptyIsNotFree', { bodies })}</span>
        </p>
      ) : null}
    </section>
  );
}

/** What others see of this meeting: the block itself, once for each level. */
export function SeenPanel({ page, locale }: Props): ReactElement | null {
  const w = words(locale, 'planning');
  if (page.seen.length === 0) return null;
  return (
    <section>
      <div className="sec">
        <h2>{w('theySee')}</h2>
        <span className="note">{w('byLevel')}</span>
        <span className="end">
          <HoverLink href={paths.bodies()}>{w('changeLevel')}</HoverLink>
        </span>
      </div>
      <ul className="see">
        {page.seen.map(({ level, levelWord, bodies, look, title, line }) => (
          <li key={level}>
            <span>
              <b>{bodies}</b>
              <span className="lv">{levelWord}</span>
            </span>
            <div className={`lay ${look}`}>
              <span>
                {title}
                <small>{line}</small>
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="note">{w('seeNote')}</p>
    </section>
  );
}
