'use client';

import { type ReactElement, useMemo, useState } from 'react';
import { SegmentedLinks } from '#app/_ui/segmented.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { PaperSeen } from '#lib/usecases/papers/queries.ts';
import { paths } from '#lib/web/paths.ts';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { StalePaper } from '../../papers/_components/stale-paper.tsx';
import { MarkedSheet } from './marked-sheet.tsx';
import type { PaperMark } from './paper-marks.ts';
import { useLivingPaper } from './use-living-paper.ts';
import type { WordedAgenda } from './word-agenda.ts';

/** Which of the two papers an agenda makes. */
export type AgendaPaper = 'agenda' | 'schedule';

export interface PaperInHand {
  readonly which: AgendaPaper;
  readonly pages: readonly string[];
  /** Why it cannot be drawn; empty where it can. */
  readonly refused: string;
  /** Characters no font has. */
  readonly missing: readonly string[];
  /** What it showed when it was drawn; null where it could not be. */
  readonly seen: PaperSeen | null;
}

interface Props {
  readonly agenda: WordedAgenda;
  readonly which: AgendaPaper;
  readonly paper: PaperInHand | null;
  readonly selected: string | null;
  readonly onPick: (itemId: string) => void;
}

const nobody: readonly PaperMark[] = [];

/** The right half: 议程 or 日程表 as it will print, with what changed since the last draft in its margin. */
export function LivingPaper({ agenda, which, paper: drawn, selected, onPick }: Props): ReactElement {
  const w = useWords('agenda');
  const { comparison, meetingId, version } = agenda;
  const { paper, isStale } = useLivingPaper({ meetingId, version, which, paper: drawn });
  const [comparing, setComparing] = useState(true);
  const marks = usePaperMarks(agenda, which);
  const address = paths.agenda(meetingId);
  return (
    <section className="right" aria-label={w('paper')}>
      <div className="toolbar">
        <SegmentedLinks
          label={w('which')}
          value={which}
          segments={[
            { value: 'agenda', label: w('agendaPaper'), href: address },
            { value: 'schedule', label: w('schedulePaper'), href: `${address}?paper=schedule` },
          ]}
        />
        {comparison ? (
          <button
            type="button"
            className="btn small"
            aria-pressed={comparing}
            onClick={() => setComparing(!comparing)}
          >
            {w('compare', { date: comparison.date, shortDate: comparison.shortDate })}
          </button>
        ) : null}
        <span className="note redrawing" role="status">
          {isStale ? w('redrawing') : ''}
        </span>
        <span className="dl">
          {(['docx', 'pdf'] as const).map((format) => (
            <FileLink
              key={format}
              meetingId={meetingId}
              href={paths.file(meetingId, `${which}.${format}`)}
              of={w(`${which}Paper`)}
            >
              {format === 'docx' ? 'Word' : 'PDF'}
            </FileLink>
          ))}
        </span>
      </div>
      {paper?.seen && !isStale ? (
        <StalePaper meetingId={meetingId} paper={{ artefact: paper.which, seen: paper.seen }} query="" />
      ) : null}
      {paper?.refused ? (
        <p className="refused">{paper.refused}</p>
      ) : (
        <div className="sheets" data-stale={isStale || undefined} aria-busy={isStale}>
          {paper?.pages.map((svg, index) => (
            <MarkedSheet
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
              key={index}
              svg={svg}
              label={w('page', { n: index + 1 })}
              lit={selected === null ? null : `item:${selected}`}
              marks={comparing ? marks : nobody}
              onPick={(ref) => ref.startsWith('item:') && onPick(ref.slice('item:'.length))}
            />
          ))}
        </div>
      )}
      <p className="note foot">
        {comparison && comparing ? (
          <span>
            <i className="bar" />
            {comparison.words}
            {comparison.removed ? `　${comparison.removed}` : ''}
          </span>
        ) : null}
        {paper && paper.missing.length > 0 ? (
          <span className="w-block">
            <Mark kind="block" /> {w('missing', { characters: paper.missing.join(' ') })}
          </span>
        ) : null}
      </p>
    </section>
  );
}

/** 增, 改, 移 of what this paper prints: the agenda prints titles and their order, the schedule also who and when. */
function usePaperMarks(agenda: WordedAgenda, which: AgendaPaper): readonly PaperMark[] {
  const w = useWords('agenda');
  return useMemo(
    () =>
      agenda.lines.flatMap(({ id, title, mark }): readonly PaperMark[] => {
        const seen =
          mark && (mark.change !== 'changed' || which === 'schedule' || mark.fields.includes('title'));
        if (!mark || !seen) return [];
        const span = mark.titleSpan ? { text: title, ...mark.titleSpan } : null;
        return [{ ref: `item:${id}`, word: w(`change.${mark.change}`), span }];
      }),
    [agenda.lines, which, w],
  );
}
