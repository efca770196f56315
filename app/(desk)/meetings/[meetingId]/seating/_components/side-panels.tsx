'use client';

import Link from 'next/link';
import { type ReactElement, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { Confirm } from '#app/_ui/dialog.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { markCardsAction } from '../../cards/actions.ts';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { plain } from './seat-words.ts';
import type { WordedSeating } from './word-seating.ts';

interface SeatingOnly {
  readonly seating: WordedSeating;
}

interface UnseatedProps extends SeatingOnly {
  readonly onPick: (personId: string) => void;
  readonly onApply: (people: number) => void;
}

/** More than these are shown when asked for. */
const firstUnseated = 40;

/** Who comes and has no settled seat, each with a suggestion. */
export function UnseatedPanel({ seating, onPick, onApply }: UnseatedProps): ReactElement | null {
  const w = useWords('seating');
  const { unseated, mayEdit } = seating;
  const [isWhole, setWhole] = useState(false);
  if (unseated.length === 0) return null;
  const suggested = unseated.filter((person) => person.suggested !== null).length;
  return (
    <section>
      <h2>
        {w('unseated.title')}
        <span className="note">{w('unseated.count', { n: unseated.length })}</span>
      </h2>
      <ul className="ul">
        {(isWhole ? unseated : unseated.slice(0, firstUnseated)).map(
          ({ personId, name, bodyShortName, post, suggested: seat }) => (
            <li key={personId} id={`unseated-${personId}`}>
              <b>{name}</b>
              <span className="what">{post || bodyShortName}</span>
              <Button kind="link" disabled={!mayEdit} onClick={() => onPick(personId)}>
                {seat ? w('seat.short', { ...seat, kind: seat.kind ?? 'none' }) : w('unseated.noSeat')}
                <span className="sr">{w('unseated.pick', { name: plain(name) })}</span>
              </Button>
            </li>
          ),
        )}
      </ul>
      {unseated.length > firstUnseated && !isWhole ? (
        <Button kind="link" onClick={() => setWhole(true)}>
          {w('unseated.more', { n: unseated.length - firstUnseated })}
        </Button>
      ) : null}
      {mayEdit && suggested > 0 ? (
        <div className="acts">
          <Button size="small" onClick={() => onApply(suggested)}>
            {w('unseated.apply', { n: suggested })}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** Which cards to print again since the last print, with the reason. */
export function CardsPanel({ seating }: SeatingOnly): ReactElement {
  const w = useWords('seating');
  const common = useWords('common');
  const say = useToast();
  const mark = useAction(markCardsAction);
  const { meetingId, cards, mayEdit } = seating;
  const printing = useWords('printing');
  const { print, first, total, withdraw, printedOnce } = cards;
  const shown = printedOnce ? first : [];
  const file = paths.file(meetingId, 'name-cards.pdf');
  return (
    <section>
      <h2>
        {w(printedOnce ? 'cards.title' : 'cards.first')}
        {printedOnce && print.length > 0 ? (
          <span className="note">{w('cards.count', { n: print.length, total })}</span>
        ) : null}
      </h2>
      {printedOnce && print.length > 0 ? null : (
        <p className="said">{w(printedOnce ? 'cards.none' : 'cards.never', { total })}</p>
      )}
      {shown.length > 0 ? (
        <ul className="ul">
          {shown.map(({ personId, name, reason, before }) => (
            <li key={personId}>
              <b>{name}</b>
              <span className="what">
                {reason === 'new' ? w('cards.new') : w('cards.changed', { before })}
              </span>
              <span className={reason === 'changed' ? 'w-block strong' : undefined}>
                {w(`cards.${reason}.word`)}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {print.length > shown.length && printedOnce ? (
        <p className="note">{w('cards.more', { n: print.length - shown.length })}</p>
      ) : null}
      {withdraw.length > 0 ? (
        <p className="said w-warn">
          {w('cards.withdraw', { names: withdraw.map(plain).join(common('listSeparator')) })}
        </p>
      ) : null}
      <div className="acts">
        {print.length > 0 ? (
          <FileLink
            className="btn small"
            meetingId={meetingId}
            href={printedOnce ? `${file}?only=changed` : file}
            of={printing('artefact.name-cards')}
          >
            <Icon name="print" />
            {printedOnce ? w('cards.print', { n: print.length }) : w('cards.printAll', { n: total })}
          </FileLink>
        ) : null}
        <Link className="linkbtn" href={paths.cards(meetingId)}>
          {w('cards.sample')}
        </Link>
        {mayEdit && print.length > 0 ? (
          <Button
            kind="link"
            busy={mark.busy}
            onClick={() => {
              void mark
                .run({ meetingId, personIds: print })
                .then(({ ok }) => ok && say({ text: w('cards.marked') }));
            }}
          >
            {w('cards.mark')}
          </Button>
        ) : null}
      </div>
      {mark.refused ? <ErrorNote refused={mark.refused} /> : null}
    </section>
  );
}

interface ByHandProps extends SeatingOnly {
  readonly onFresh: () => void;
}

/** What was moved by hand, and the way back to the rule. */
export function ByHandPanel({ seating, onFresh }: ByHandProps): ReactElement | null {
  const w = useWords('seating');
  const [asking, setAsking] = useState(false);
  const n = seating.movedByHand;
  if (n === 0) return null;
  return (
    <section>
      <h2>
        {w('byHand.title')}
        <span className="note">{w('byHand.count', { n })}</span>
      </h2>
      <p className="said">{w('byHand.why')}</p>
      {seating.mayEdit ? (
        <div className="acts">
          <Button size="small" icon="refresh" onClick={() => setAsking(true)}>
            {w('byHand.fresh')}
          </Button>
        </div>
      ) : null}
      <Confirm
        isOpen={asking}
        title={w('byHand.confirm')}
        doIt={w('byHand.fresh')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          onFresh();
        }}
      >
        <p>{w('byHand.confirmWhy', { n })}</p>
      </Confirm>
    </section>
  );
}
