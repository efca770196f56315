import type { ReactElement } from 'react';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { Artefact } from '#lib/usecases/papers/artefacts.ts';
import { paths } from '#lib/web/paths.ts';
import { FileLink } from './file-link.tsx';
import { IssueAnyway } from './issue-anyway.tsx';
import type { WordedPaper } from './word-papers.ts';

interface Props {
  readonly meetingId: string;
  readonly papers: readonly WordedPaper[];
  /** The one whose pages are shown. */
  readonly open: Artefact;
  /** Whether what this person takes out counts as issued. */
  readonly mayIssue: boolean;
  readonly locale: Locale;
}

/** Every paper in the order of use: when it went out, what stands in its way, its files. */
export function PaperList({ meetingId, papers, open, mayIssue, locale }: Props): ReactElement {
  const w = words(locale, 'printing');
  return (
    <table className="grid paper-list">
      <thead>
        <tr>
          <th scope="col">{w('col.paper')}</th>
          <th scope="col">{w('col.out')}</th>
          <th scope="col">{w('col.state')}</th>
          <th scope="col" className="r">
            {w('col.files')}
          </th>
        </tr>
      </thead>
      <tbody>
        {papers.map((paper) => (
          <tr key={paper.artefact} aria-selected={paper.artefact === open || undefined}>
            <th scope="row">
              <HoverLink
                href={`${paths.papers(meetingId)}?paper=${paper.artefact}`}
                aria-current={paper.artefact === open ? 'true' : undefined}
                scroll={false}
              >
                {paper.name}
              </HoverLink>
            </th>
            <td className="out">{paper.out || <span className="note">{w('out.never')}</span>}</td>
            <td>
              <ul>
                {paper.states.map(({ kind, text }) => (
                  <li key={text} className={kind === 'ok' || kind === 'note' ? 'note' : undefined}>
                    {kind === 'note' ? null : <Mark kind={kind} />}
                    <span>{text}</span>
                  </li>
                ))}
              </ul>
            </td>
            <td className="r files">
              {paper.blocked ? null : (
                <>
                  <FileLink
                    meetingId={meetingId}
                    href={paths.file(meetingId, `${paper.artefact}.docx`)}
                    of={paper.name}
                  >
                    Word
                  </FileLink>
                  <FileLink
                    meetingId={meetingId}
                    href={paths.file(meetingId, `${paper.artefact}.pdf`)}
                    of={paper.name}
                  >
                    PDF
                  </FileLink>
                  {/* The open one is issued beside its pages, as it was chosen to be set. */}
                  {paper.isDraft && mayIssue && paper.artefact !== open ? (
                    <IssueAnyway meetingId={meetingId} artefact={paper.artefact} />
                  ) : null}
                </>
              )}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{w('pack.calendar')}</th>
          <td colSpan={2} className="note">
            {w('calendar.how')}
          </td>
          <td className="r files">
            <FileLink
              meetingId={meetingId}
              href={paths.file(meetingId, 'meeting.ics')}
              of={w('pack.calendar')}
            >
              {w('calendar.file')}
            </FileLink>
          </td>
        </tr>
      </tbody>
    </table>
  );
}
