import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { ButtonLink } from '#app/_ui/button-link.tsx';
import { InlineNote } from '#app/_ui/inline-note.tsx';
import { leastOf } from '#lib/domain/attendance/quorum.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { VotesView } from '#lib/usecases/votes/queries.ts';
import { refusalMessage } from '#lib/web/answer.ts';
import { paths } from '#lib/web/paths.ts';

interface Props {
  readonly view: VotesView;
  readonly locale: Locale;
}

/** What every vote takes, how many signed in, how far the recording is, and why nothing may be recorded yet. */
export function VoteHead({ view, locale }: Props): ReactElement {
  const w = words(locale, 'votes');
  const { questions, signedIn, meetingId, closed, mayRecord } = view;
  const done = questions.filter(({ results }) => results.length > 0).length;
  return (
    <>
      <div className="vote-head">
        <b>{lineText(view, locale)}</b>
        <span className={signedIn === null ? 'note' : undefined}>
          {signedIn === null ? w('line.no-sign-in') : w('line.signed-in', { n: signedIn })}
        </span>
        <BasisOf view={view} locale={locale} />
        <span className="end">
          <span className="note">{w('recorded', { n: done, of: questions.length })}</span>
          <ButtonLink href={`${paths.papers(meetingId)}?paper=results`}>{w('print')}</ButtonLink>
        </span>
      </div>
      {mayRecord ? (
        closed ? (
          <InlineNote kind="due">{refusalMessage(locale, closed)}</InlineNote>
        ) : (
          <p className="note vote-how">{w('enter')}</p>
        )
      ) : (
        <p className="note vote-how">{w('readonly')}</p>
      )}
    </>
  );
}

function lineText({ members, questions }: VotesView, locale: Locale): string {
  const w = words(locale, 'votes');
  const ground = questions[0]?.ground;
  if (!ground || ground.counted === 'voters') return w('line.voters');
  if (members === 0) return w('line.none');
  const quorum = leastOf(members, ground.quorumRule.value);
  return w('line', { members, quorum, needed: leastOf(members, ground.passRule.value) });
}

function BasisOf({ view, locale }: Props): ReactElement | null {
  const ground = view.questions[0]?.ground;
  if (!ground) return null;
  const citations = [ground.quorumRule.basis[locale], ground.passRule.basis[locale]];
  return (
    <Basis label={words(locale, 'common')('basis')}>
      {[...new Set(citations)].join(words(locale, 'common')('listSeparator'))}
    </Basis>
  );
}
