import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { AwaitedLine } from '#lib/usecases/today/today-view.ts';
import { paths } from '#lib/web/paths.ts';
import style from './today.module.css';

interface Props {
  readonly lines: readonly AwaitedLine[];
  readonly locale: Locale;
}

/** 等回话: whose answer is awaited, on what, and whether they have opened it. */
export function Waiting({ lines, locale }: Props): ReactElement {
  const w = words(locale, 'today');
  const dues = new Set(lines.map(({ dueAt }) => dueAt));
  const [due] = dues.size === 1 ? dues : [];
  return (
    <section aria-labelledby="h-wait" className={style.wait}>
      <div className="sec">
        <h2 id="h-wait">{w('waiting')}</h2>
        <span className="note">
          {lines.length === 0 ? w('waitingNone') : due ? w('waitingDue', { day: due }) : null}
        </span>
      </div>
      {lines.length > 0 ? (
        <table className="grid">
          <thead className="sr">
            <tr>
              {(['whoColumn', 'whatColumn', 'stateColumn', 'doColumn'] as const).map((column) => (
                <th key={column} scope="col">
                  {w(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.key}>
                <th scope="row">{line.name}</th>
                <td>
                  {w('matter', { title: line.shortTitle })}
                  {due ? null : <small className="note">{w('waitingDue', { day: line.dueAt })}</small>}
                </td>
                <td>{stateOf(line, w)}</td>
                <td className="r">
                  <HoverLink href={paths.consultation(line.meetingId)}>{w('seeTable')}</HoverLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  );
}

function stateOf(line: AwaitedLine, w: Translator<'today'>): string {
  const { answered, asked, openedAt, daysSinceSent } = line;
  if (answered > 0) return w('answeredPart', { answered, asked });
  return openedAt ? w('opened', { at: openedAt }) : w('notOpened', { n: daysSinceSent });
}
