import { type ReactElement, Suspense } from 'react';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Differences } from '#lib/usecases/ripple/differences.ts';
import type { PaperLine, RippleView } from '#lib/usecases/ripple/queries.ts';
import { Group, Lines, listOf } from './group.tsx';
import { MarkDone } from './mark-done.tsx';
import { PrintAndMark } from './print-and-mark.tsx';
import { PrintFile } from './print-file.tsx';

interface Props {
  readonly view: RippleView;
  /** Comes later: all papers are set on pages for it. */
  readonly differences: Promise<Differences>;
  readonly locale: Locale;
}

/** Printed papers that read otherwise now: what changed in them, which pages to replace, and the tick that they were. */
export function StalePapers({
  view: { meetingId, papers, maySeat },
  differences,
  locale,
}: Props): ReactElement | null {
  const w = words(locale, 'ripple');
  if (papers.length === 0) return null;
  return (
    <Group title={w('papers')}>
      <ul>
        {papers.map((paper) => {
          const name = words(locale, 'printing')(`artefact.${paper.artefact}`);
          const { artefact, fingerprint } = paper;
          return (
            <li key={artefact}>
              <span className="what">
                <b>{name}</b> <Changed paper={paper} locale={locale} />
                <Suspense fallback={<span className="note pages">{w('pages.wait')}</span>}>
                  <Pages {...{ meetingId, paper, differences, locale, maySeat }} />
                </Suspense>
                {maySeat ? <Units {...{ meetingId, paper, locale }} /> : null}
              </span>
              {maySeat ? (
                <span className="acts">
                  <PrintFile meetingId={meetingId} changed={artefact} of={name}>
                    {w('paper.get')}
                  </PrintFile>
                  <PrintAndMark
                    meetingId={meetingId}
                    changed={artefact}
                    marks={{ papers: [{ artefact, fingerprint }] }}
                    label={w('paper.both')}
                    of={name}
                  />
                  <MarkDone
                    meetingId={meetingId}
                    marks={{ papers: [{ artefact, fingerprint }] }}
                    label={w('done')}
                    of={name}
                  />
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Group>
  );
}

/** As many pages as are ticked one by one; more are replaced all at once. */
const TICKED = 12;

/** As many parts as are named; the rest is in the number. */
const NAMED = 4;

function Changed({ paper, locale }: { readonly paper: PaperLine; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'ripple');
  const { changed, parts } = paper;
  if (changed === 0) return <span>{w('paper.layout')}</span>;
  return (
    <>
      {w('paper.changed', { n: changed })}
      {parts.length > 0 ? (
        <span className="note">
          {w('paper.parts', { parts: listOf(parts.slice(0, NAMED), locale) })}
          {parts.length > NAMED ? '…' : ''}
        </span>
      ) : null}
    </>
  );
}

/** Every line that differs with its own tick, for what is mended by pen or told across a table; one alone is the paper's. */
function Units({
  meetingId,
  paper: { artefact, fingerprint, units, changed },
  locale,
}: Pick<Props, 'locale'> & {
  readonly meetingId: string;
  readonly paper: PaperLine;
}): ReactElement | null {
  const w = words(locale, 'ripple');
  if (units.length === 0 || changed < 2) return null;
  return (
    <details>
      <summary>{w('units')}</summary>
      <ul>
        <Lines
          of={units}
          locale={locale}
          line={({ ref, name }) => (
            <li key={ref}>
              <span className="what">{name || w('unit.unnamed')}</span>
              <MarkDone
                meetingId={meetingId}
                marks={{ papers: [{ artefact, fingerprint, refs: [ref] }] }}
                label={w('unit.done')}
                of={name || w('unit.unnamed')}
              />
            </li>
          )}
        />
      </ul>
    </details>
  );
}

/** Which pages to replace and to take out, each with its own tick where there are several. */
async function Pages({
  meetingId,
  paper: { artefact, fingerprint },
  differences,
  locale,
  maySeat,
}: Pick<Props, 'differences' | 'locale'> &
  Pick<RippleView, 'meetingId' | 'maySeat'> & { readonly paper: PaperLine }): Promise<ReactElement | null> {
  const w = words(locale, 'ripple');
  const difference = (await differences)[artefact];
  if (!difference) return null;
  const { print, remove, of, isWhole } = difference;
  const numbers = (pages: readonly number[]): string => listOf(pages.map(String), locale);
  const said = [
    isWhole ? w('pages.whole', { n: of }) : null,
    !isWhole && print.length > 0 ? w('pages.replace', { pages: numbers(print), of }) : null,
    !isWhole && remove.length > 0 ? w('pages.remove', { pages: numbers(remove) }) : null,
    print.length + remove.length === 0 ? w('pages.none') : null,
  ];
  const due = [...print, ...remove];
  const name = words(locale, 'printing')(`artefact.${artefact}`);
  return (
    <>
      <span className="note pages">{said.filter((each) => each !== null).join(w('pages.and'))}</span>
      {maySeat && !isWhole && due.length > 1 ? (
        <span className="acts">
          {due.slice(0, TICKED).map((page) => (
            <MarkDone
              key={page}
              meetingId={meetingId}
              marks={{ papers: [{ artefact, fingerprint, pages: [page] }] }}
              label={w(page > of ? 'page.out' : 'page.done', { page })}
              of={name}
            />
          ))}
        </span>
      ) : null}
    </>
  );
}
