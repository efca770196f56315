'use client';

import { type ReactElement, useRef } from 'react';
import { PaperSheet } from '#app/_ui/paper-sheet.tsx';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { usePageInView } from '#app/_ui/use-page-in-view.ts';
import { useWords } from '#app/_ui/words.tsx';
import type { PaperView } from '#lib/usecases/papers/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { IssueAnyway } from '../../papers/_components/issue-anyway.tsx';
import { StalePaper } from '../../papers/_components/stale-paper.tsx';
import { usePointed } from './pointed.ts';

interface Props {
  readonly meetingId: string;
  readonly size: 22 | 26;
  readonly paper: PaperView;
}

/** The right half: the pages the chair will hold. */
export function ReadingCopy({ meetingId, size, paper }: Props): ReactElement {
  const w = useWords('script');
  const printing = useWords('printing');
  const pages = paper.pages.length;
  const pane = useRef<HTMLElement>(null);
  const [page, go] = usePageInView(pane, pages);
  const pointed = usePointed();
  const lit = pointed === null ? [] : [`passage:${pointed}`];
  const pick = (ref: string): void => {
    if (ref.startsWith('passage:')) window.location.hash = encodeURIComponent(ref.slice('passage:'.length));
  };
  return (
    <section className="right" aria-label={w('reading')} ref={pane}>
      <div className="toolbar">
        <h2>{w('reading')}</h2>
        <SegmentedLinks
          label={w('size')}
          value={String(size)}
          segments={([22, 26] as const).map((each) => ({
            value: String(each),
            label: w(`size${each}`),
            href: `${paths.script(meetingId)}${each === 26 ? '' : `?size=${each}`}`,
          }))}
        />
        <span className="pg">
          <button type="button" className="linkbtn" disabled={page <= 1} onClick={() => go(page - 1)}>
            {w('previousPage')}
          </button>
          <span className="note" aria-live="polite">
            {w('pageOf', { page, pages })}
          </span>
          <button type="button" className="linkbtn" disabled={page >= pages} onClick={() => go(page + 1)}>
            {w('nextPage')}
          </button>
        </span>
      </div>
      <p className="hold">
        {paper.isDraft ? (
          <span>
            <Mark kind="warn" />
            {paper.doubts > 0 ? w('onlyDraft', { n: paper.doubts }) : printing('state.unfinished')}
          </span>
        ) : null}
        <span className="dl">
          {(['docx', 'pdf'] as const).map((format) => (
            <FileLink
              key={format}
              meetingId={meetingId}
              href={paths.file(meetingId, `script.${format}?size=${size}`)}
              of={printing('artefact.script')}
            >
              {w(format === 'docx' ? 'word' : 'pdf')}
            </FileLink>
          ))}
          {paper.isDraft && paper.mayIssue ? (
            <IssueAnyway meetingId={meetingId} artefact="script" query={`?size=${size}`} />
          ) : null}
        </span>
      </p>
      <StalePaper meetingId={meetingId} paper={paper} query={`?size=${size}`} />
      {paper.missing.length > 0 ? (
        <p className="hold w-block">
          <Mark kind="block" />
          {w('missing', { characters: paper.missing.map(({ char }) => char).join(' ') })}
        </p>
      ) : null}
      {paper.pages.map((svg, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number and nothing else
        <div key={at} className="leaf" data-page={at + 1}>
          <PaperSheet
            svg={svg}
            label={`${w('reading')} ${w('pageOf', { page: at + 1, pages })}`}
            lit={lit}
            onPick={pick}
          />
          {at + 1 < pages ? <p className="note foot">{w('turn')}</p> : null}
        </div>
      ))}
    </section>
  );
}
