'use client';

import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { QuestionLine, VotesView } from '#lib/usecases/votes/queries.ts';
import { RecordedVote } from './recorded-vote.tsx';
import { useMatter } from './say-vote.ts';
import { VoteForm } from './vote-form.tsx';

interface Props {
  readonly view: VotesView;
  readonly question: QuestionLine;
  /** How many are taken to be present until somebody says otherwise; null: nobody knows. */
  readonly presentFirst: number | null;
}

/** One thing voted on: what it is, its results round by round, and the fields of the next. */
export function VoteRow({ view, question, presentFirst }: Props): ReactElement {
  const w = useWords('votes');
  const matter = useMatter(question.subject);
  const [again, setAgain] = useState(false);
  const { results, next, number, method, subject, changedSince } = question;
  const isOpen = view.mayRecord && view.closed === null && next !== null;
  const isAsked = results.length === 0 || again;
  const isMotion = matter !== subject.title;
  return (
    <li className="vote" id={question.itemId}>
      <header>
        <h2>{matter}</h2>
        <p className="note">
          {[
            number === null ? '' : w('item', { n: number }),
            isMotion ? subject.title : '',
            w(`method.${method}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {changedSince ? <p className="note">{w('changed-since')}</p> : null}
      </header>
      <div className="vote-body">
        {results.map((result) => (
          <RecordedVote
            key={`${result.motion}:${result.round}`}
            view={view}
            question={question}
            result={result}
          />
        ))}
        {isOpen && isAsked ? (
          <VoteForm
            view={view}
            question={question}
            target={{ motion: question.motion, round: next, basedOn: question.nextBasedOn }}
            presentFirst={presentFirst}
            old={null}
            onDone={() => setAgain(false)}
          />
        ) : null}
        {isOpen && !isAsked ? (
          <Button onClick={() => setAgain(true)} aria-label={`${w('again')}: ${matter}`}>
            {w('again')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
