'use client';

import Link from 'next/link';
import { type ReactElement, useRef } from 'react';
import { PaperSheet } from '#app/_ui/paper-sheet.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { usePageInView } from '#app/_ui/use-page-in-view.ts';
import { useWords } from '#app/_ui/words.tsx';
import { editedPapers } from '#lib/domain/papers/edited-paper.ts';
import type { PaperView } from '#lib/usecases/papers/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { DispatchLine } from './dispatch-line.tsx';
import { FileLink } from './file-link.tsx';
import { IssueAnyway } from './issue-anyway.tsx';
import { optionQuery, type PaperChoice, PaperChoices } from './paper-choices.tsx';
import { StalePaper } from './stale-paper.tsx';

interface Props {
  readonly meetingId: string;
  readonly paper: PaperView;
  readonly options: PaperChoice;
  /** Its text is being edited beside it. */
  readonly isEdited?: boolean;
}

/** The pages of one paper as they will print. */
export function PaperPreview({ meetingId, paper, options, isEdited = false }: Props): ReactElement {
  const w = useWords('printing');
  const pane = useRef<HTMLElement>(null);
  const { artefact, missing } = paper;
  const pages = paper.pages.length;
  const [page, go] = usePageInView(pane, pages);
  const name = w(`artefact.${artefact}`);
  const query = optionQuery(artefact, options);
  const file = (format: string): string => `${paths.file(meetingId, `${artefact}.${format}`)}${query}`;
  return (
    <section className="right" aria-label={`${w('preview')} ${name}`} ref={pane}>
      <div className="toolbar">
        <h2>{name}</h2>
        {pages > 1 ? (
          <span className="pg">
            <button type="button" className="linkbtn" disabled={page <= 1} onClick={() => go(page - 1)}>
              {w('preview.previous')}
            </button>
            <span className="note" aria-live="polite">
              {w('preview.page', { page, pages })}
            </span>
            <button type="button" className="linkbtn" disabled={page >= pages} onClick={() => go(page + 1)}>
              {w('preview.next')}
            </button>
          </span>
        ) : (
          <span className="note pg">{w('preview.page', { page: 1, pages })}</span>
        )}
      </div>
      <div className="choices">
        <PaperChoices meetingId={meetingId} artefact={artefact} options={options} />
        <span className="dl">
          {!isEdited && editedPapers.some((name) => name === artefact) ? (
            <Link href={paths.paperText(meetingId, artefact)}>{w('preview.editText')}</Link>
          ) : null}
          <a href={`${file('pdf')}${query ? '&' : '?'}show`} target="_blank" rel="noreferrer">
            {w('preview.open')}
          </a>
          <FileLink meetingId={meetingId} href={file('docx')} of={name}>
            Word
          </FileLink>
          <FileLink meetingId={meetingId} href={file('pdf')} of={name}>
            PDF
          </FileLink>
          {paper.isDraft && paper.mayIssue ? (
            <IssueAnyway meetingId={meetingId} artefact={artefact} query={query} />
          ) : null}
        </span>
      </div>
      {paper.issued && paper.issued.times > 0 ? (
        <p className="issues note">
          <Link href={paths.issuedPapers(meetingId, artefact)}>
            {w('tracked.issues', { n: paper.issued.times })}
          </Link>
          {paper.issued.isKept ? (
            <FileLink meetingId={meetingId} href={`${file('docx')}${query ? '&' : '?'}tracked`} of={name}>
              {w('tracked.get')}
            </FileLink>
          ) : null}
        </p>
      ) : null}
      {paper.dispatch ? <DispatchLine meetingId={meetingId} dispatch={paper.dispatch} paper={name} /> : null}
      <StalePaper meetingId={meetingId} paper={paper} query={query} />
      {missing.length > 0 ? (
        <p className="fault">
          <Mark kind="block" />
          {w('missing.preview', { characters: missing.map(({ char }) => char).join(' ') })}
        </p>
      ) : null}
      {paper.pages.map((svg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number and nothing else
        <div key={index} className="leaf" data-page={index + 1}>
          <PaperSheet svg={svg} label={`${name} ${w('preview.page', { page: index + 1, pages })}`} />
        </div>
      ))}
    </section>
  );
}
