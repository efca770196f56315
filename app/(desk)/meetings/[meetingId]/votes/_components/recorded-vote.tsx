'use client';

import { type ReactElement, useState } from 'react';
import { Temporal } from 'temporal-polyfill';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useLocale, useWords } from '#app/_ui/words.tsx';
import type { VoteResult } from '#lib/domain/votes/vote-result.ts';
import { moment } from '#lib/i18n/format.ts';
import type { QuestionLine, VotesView } from '#lib/usecases/votes/queries.ts';
import { takeBackVoteAction, undoVoteAction } from '../actions.ts';
import { RaceNote } from './race-note.tsx';
import { outcomeWord, raceOf, sayVote, useMatter } from './say-vote.ts';
import { VoteForm } from './vote-form.tsx';

interface Props {
  readonly view: VotesView;
  readonly question: QuestionLine;
  readonly result: VoteResult;
}

const figures = [
  'present',
  'handedOut',
  'collected',
  'valid',
  'void',
  'seats',
  'yes',
  'no',
  'abstain',
  'notVoted',
] as const;

/** A result as it was recorded, what the chair reads out of it, and the ways to mend it. */
export function RecordedVote({ view, question, result }: Props): ReactElement {
  const w = useWords('votes');
  const c = useWords('common');
  const locale = useLocale();
  const [correcting, setCorrecting] = useState(false);
  const { members, needed, outcome, round, seats, valid } = result;
  const isElection = seats !== null;
  const isGood = outcome === 'carried';
  const announcement = sayVote(w, c('listSeparator'), result);
  const mayMend = view.mayRecord && view.closed === null;
  const was = useMatter(result.subject);
  const matter = useMatter(question.subject);
  const shown = figures.filter((key) => result[key] !== null && (key !== 'notVoted' || valid === null));
  const when = moment(locale, Temporal.Instant.from(result.recordedAt), view.zone);
  if (correcting)
    return (
      <VoteForm
        view={view}
        question={question}
        target={{ motion: result.motion, round, basedOn: result.version }}
        presentFirst={result.present}
        old={result}
        onDone={() => setCorrecting(false)}
      />
    );
  return (
    <div className="vote-recorded">
      {round > 1 || question.results.length > 1 ? <p className="note">{w('round', { n: round })}</p> : null}
      {was === matter ? null : <p className="note">{w('changed.was', { matter: was })}</p>}
      <p className="vote-outcome">
        <Mark kind={isGood ? 'ok' : 'warn'} />
        <b>{outcomeWord(w, outcome, isElection)}</b>
        {members !== null && needed !== null ? (
          <span className="note">
            {result.present === null
              ? w('needs.no-present', { members, needed })
              : w('needs', { members, needed, present: result.present })}
          </span>
        ) : null}
      </p>
      {shown.length > 0 ? (
        <dl className="vote-figures">
          {shown.map((key) => (
            <div key={key}>
              <dt>{w(key)}</dt>
              <dd>{result[key]}</dd>
            </div>
          ))}
          {result.candidates.map(({ name, votes }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{votes}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {isElection && result.candidates.length > 0 ? <RaceNote race={raceOf(result)} /> : null}
      <Announcement text={announcement} />
      <p className="vote-foot">
        <span className="note">{w('by', { name: result.recordedBy, when })}</span>
        {mayMend ? (
          <>
            <Button
              kind="link"
              aria-label={w('correct.of', { matter: was })}
              onClick={() => setCorrecting(true)}
            >
              {w('correct')}
            </Button>
            {result === question.results.at(-1) ? (
              <TakeBack view={view} result={result} matter={was} />
            ) : null}
          </>
        ) : null}
      </p>
    </div>
  );
}

function Announcement({ text }: { readonly text: string }): ReactElement {
  const w = useWords('votes');
  const say = useToast();
  const copy = (): void =>
    void navigator.clipboard?.writeText(text).then(() => say({ text: w('copied'), about: 'copied' }));
  return (
    <p className="vote-say">
      <span className="label">{w('announce')}</span> <q>{text}</q>{' '}
      <Button kind="link" onClick={copy}>
        {w('copy')}
      </Button>
    </p>
  );
}

interface TakeBackProps {
  readonly view: VotesView;
  readonly result: VoteResult;
  readonly matter: string;
}

function TakeBack({ view, result, matter }: TakeBackProps): ReactElement {
  const w = useWords('votes');
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const taking = useAction(takeBackVoteAction);
  const { itemId, motion, round, version: basedOn } = result;
  const target = { meetingId: view.meetingId, itemId, motion, round };
  const takeBack = async (): Promise<void> => {
    const answer = await taking.run({ ...target, basedOn });
    setAsking(false);
    if (!answer.ok) return;
    const { version } = answer.value;
    const undo = () => undoVoteAction({ ...target, basedOn: version });
    say({ text: w('taken-back', { matter }), about: 'vote', undo });
  };
  return (
    <>
      <Button kind="link" aria-label={`${w('take-back')}: ${matter}`} onClick={() => setAsking(true)}>
        {w('take-back')}
      </Button>
      {taking.refused ? <ErrorNote refused={taking.refused} /> : null}
      <Confirm
        isOpen={asking}
        title={w('take-back.ask', { matter })}
        doIt={w('take-back')}
        busy={taking.busy}
        onClose={() => setAsking(false)}
        onConfirm={() => void takeBack()}
      >
        {w('take-back.consequence')}
      </Confirm>
    </>
  );
}
