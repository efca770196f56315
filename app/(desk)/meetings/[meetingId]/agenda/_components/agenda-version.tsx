'use client';

import type { ReactElement, ReactNode } from 'react';
import { useWords } from '#app/_ui/words.tsx';
import type { AgendaJson } from '#lib/domain/agendas/agenda-json.ts';
import { type ComparedLine, differingLines } from './conflict.ts';

interface Props {
  readonly version: AgendaJson;
  readonly other: AgendaJson;
  /** What whoever made this version changed it from; left out: the other. */
  readonly origin?: AgendaJson | undefined;
}

/** One of two versions of an agenda: how much it holds, and each line that is not the same in the other. */
export function AgendaVersion({ version, other, origin }: Props): ReactElement {
  const w = useWords('agenda');
  const common = useWords('common');
  const { items } = version;
  const minutes = items.reduce((sum, item) => sum + item.minutes, 0);
  const lines = differingLines(version, other, origin);
  const kept = new Set(items.map(({ id }) => id));
  const taken = origin?.items.filter(({ id }) => !kept.has(id)).map(({ title }) => title || w('untitled'));
  return (
    <>
      <p className="note">{w('theirVersionTitle', { n: items.length, minutes })}</p>
      <ol className="version-items">
        {lines.map((line) => (
          <li key={line.item.id} value={line.place + 1}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {taken && taken.length > 0 ? (
        <p className="note">
          <mark>{w('taken', { titles: taken.join(common('listSeparator')) })}</mark>
        </p>
      ) : null}
      <p className="note">{w('linesAlike', { n: items.length - lines.length })}</p>
    </>
  );
}

function Line({ line }: { readonly line: ComparedLine }): ReactElement {
  const w = useWords('agenda');
  const common = useWords('common');
  const { item, differs, alsoDiffers, only } = line;
  const marked = (field: (typeof differs)[number], text: string): ReactNode =>
    differs.includes(field) ? <mark>{text}</mark> : text;
  const reporters = item.reporters.map(({ name }) => name).join(common('listSeparator'));
  const title = item.title || w('untitled');
  const fields = alsoDiffers.map((field) => w(`field.${field}`)).join(common('listSeparator'));
  return (
    <>
      {only ? <mark>{title}</mark> : marked('title', title)}
      <span className="note">
        {' · '}
        {marked('minutes', common('minutes', { n: item.minutes }))}
        {reporters || differs.includes('reporters') ? ' · ' : null}
        {marked('reporters', reporters || (differs.includes('reporters') ? w('noReporter') : ''))}
        {fields ? ` · ${w('alsoDiffers', { fields })}` : null}
      </span>
    </>
  );
}
