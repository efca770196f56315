import type { ReactElement } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import { longestPaste } from '#lib/usecases/busy-links/input.ts';
import type { PasteLine, PasteView } from '#lib/usecases/busy-links/paste-view.ts';

interface Props {
  readonly paste: PasteView | null;
  readonly send: string;
  readonly locale: Locale;
}

/** A box for a plan as text; what was understood of it is looked through before anything is kept. */
export function PastePlan({ paste, send, locale }: Props): ReactElement {
  const w = words(locale, 'busyLink');
  return (
    <details className="paste" open={paste !== null}>
      <summary>{w('paste')}</summary>
      <form action={send} method="post">
        <label htmlFor="paste">{w('pasteText')}</label>
        <p className="note" id="paste-how">
          {w('pasteHow')}
        </p>
        <textarea
          id="paste"
          name="text"
          rows={6}
          required
          maxLength={longestPaste}
          defaultValue={paste?.text ?? ''}
          aria-describedby="paste-how"
        />
        <button className="btn" type="submit" name="do" value="look">
          {paste ? w('lookAgain') : w('look')}
        </button>
      </form>
      {paste ? <Understood paste={paste} send={send} locale={locale} /> : null}
    </details>
  );
}

function Understood({ paste, send, locale }: Props & { readonly paste: PasteView }): ReactElement {
  const w = words(locale, 'busyLink');
  const { lines, notUnderstood, outside } = paste;
  return (
    <form action={send} method="post" id="understood">
      <input type="hidden" name="of" value={paste.of} />
      <h2>{lines.length > 0 ? w('understood', { n: lines.length }) : w('understoodNone')}</h2>
      <ul className="lines">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be alike
          <li key={index}>
            <label className="tick">
              <input type="checkbox" name="keep" value={line.name} defaultChecked={!line.known} />
              <Line line={line} locale={locale} />
            </label>
          </li>
        ))}
      </ul>
      <Left title={w('notUnderstood')} rows={notUnderstood.map(({ text, why }) => [text, why])} />
      <Left title={w('outside')} rows={outside.map((text) => [text, ''])} />
      <div className="acts">
        {lines.length > 0 ? (
          <button className="btn primary" type="submit" name="do" value="keep">
            {w('keep')}
          </button>
        ) : null}
        <button className="linkbtn" type="submit" name="do" value="discard">
          {w('discard')}
        </button>
      </div>
    </form>
  );
}

function Line({ line, locale }: { readonly line: PasteLine; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'busyLink');
  const doubts = [
    line.known ? w('known') : '',
    line.firm ? '' : w('tentative'),
    line.assumed === 'both' ? w('assumedTime') : line.assumed === 'end' ? w('assumedEnd') : '',
  ].filter(Boolean);
  return (
    <span>
      <b>{line.when}</b> {line.what}
      {doubts.map((doubt) => (
        <small key={doubt}>{doubt}</small>
      ))}
    </span>
  );
}

function Left({
  title,
  rows,
}: {
  readonly title: string;
  readonly rows: readonly (readonly [string, string])[];
}): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="left">
        {rows.map(([text, why]) => (
          <li key={`${text}${why}`}>
            {text}
            {why ? <small>{why}</small> : null}
          </li>
        ))}
      </ul>
    </>
  );
}
