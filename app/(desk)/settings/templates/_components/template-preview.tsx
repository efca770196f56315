'use client';

import { type ReactElement, useEffect, useState } from 'react';
import { SelectField } from '#app/_ui/field.tsx';
import { PaperSheet } from '#app/_ui/paper-sheet.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { changedLines, type OwnWords } from '#lib/domain/wording/own-words.ts';
import type { TriedTemplate } from '#lib/usecases/wording/preview.ts';
import type { TemplateView } from '#lib/usecases/wording/queries.ts';
import { tryTemplateAction } from '../actions.ts';

interface Props {
  readonly view: TemplateView;
  readonly own: OwnWords;
  /** Something in it cannot be printed: the last good page stays. */
  readonly wrong: boolean;
}

/** How long nothing is typed before the page is drawn again. */
const PAUSE_MS = 250;

/** The paper as the lines beside it would print it, drawn again as one types. */
export function TemplatePreview({ view, own, wrong }: Props): ReactElement | null {
  const w = useWords('templates');
  const { name, locale, meetings, mayEdit } = view;
  const [meetingId, setMeetingId] = useState(meetings[0]?.id ?? null);
  const [shown, setShown] = useState<{ readonly of: string; readonly tried: TriedTemplate } | null>(null);
  const attempt = useAction(tryTemplateAction);
  const { run } = attempt;
  const typed = JSON.stringify(own);
  useEffect(() => {
    if (wrong || !mayEdit || meetingId === null) return;
    let current = true;
    const wait = setTimeout(async () => {
      const answer = await run({
        name,
        locale,
        lines: changedLines(JSON.parse(typed) as OwnWords),
        meetingId,
      });
      if (current && answer.ok) setShown({ of: meetingId, tried: answer.value });
    }, PAUSE_MS);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [typed, wrong, meetingId, name, locale, mayEdit, run]);
  if (!mayEdit) return null;
  // The last good page stays while a line is wrong, but never as that of another meeting.
  const tried = shown?.of === meetingId ? shown.tried : null;
  const pages = tried?.pages ?? [];
  const samples = Object.entries(tried?.samples ?? {});
  const why = whyNoPage(meetingId, tried);
  return (
    <section className="template-preview" aria-label={w('preview')}>
      <h2>{w('preview')}</h2>
      {meetings.length > 0 ? (
        <SelectField
          label={w('previewOf')}
          choices={meetings.map(({ id, title }) => ({ value: id, label: title }))}
          value={meetingId ?? ''}
          onChange={(event) => setMeetingId(event.target.value)}
        />
      ) : null}
      {wrong ? (
        <p className="fault">
          <Mark kind="warn" />
          {w('preview.wrong')}
        </p>
      ) : null}
      {attempt.refused ? <p className="fault">{attempt.refused.message}</p> : null}
      {why === null ? null : <p className="note">{w(why)}</p>}
      {tried && tried.missing.length > 0 ? (
        <p className="fault">
          <Mark kind="block" />
          {w('preview.missing', { characters: tried.missing.map(({ char }) => char).join(' ') })}
        </p>
      ) : null}
      {samples.length > 0 ? (
        <ol className="title-samples">
          {samples.map(([key, text]) => (
            <li key={key}>{text}</li>
          ))}
        </ol>
      ) : null}
      {pages.map((svg, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is known by its number and nothing else
        <div key={index} className="leaf">
          <PaperSheet svg={svg} label={w('preview.page', { page: index + 1, pages: pages.length })} />
        </div>
      ))}
    </section>
  );
}

function whyNoPage(
  meetingId: string | null,
  tried: TriedTemplate | null,
): 'preview.noMeeting' | 'preview.blocked' | 'preview.none' | null {
  if (meetingId === null) return 'preview.noMeeting';
  if (tried === null || tried.pages.length > 0 || Object.keys(tried.samples).length > 0) return null;
  return tried.blocked === null ? 'preview.none' : 'preview.blocked';
}
