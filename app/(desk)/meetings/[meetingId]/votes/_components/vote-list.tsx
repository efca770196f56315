'use client';

import type { ReactElement } from 'react';
import type { VotesView } from '#lib/usecases/votes/queries.ts';
import { VoteRow } from './vote-row.tsx';

/** Every question in the order of the agenda. */
export function VoteList({ view }: { readonly view: VotesView }): ReactElement {
  const counted = view.questions
    .flatMap(({ results }) => results)
    .findLast(({ present }) => present !== null);
  return (
    <ol className="vote-list">
      {view.questions.map((question) => (
        <VoteRow
          key={`${question.itemId}:${question.motion}`}
          view={view}
          question={question}
          presentFirst={view.signedIn ?? counted?.present ?? null}
        />
      ))}
    </ol>
  );
}
