'use client';

import { type ReactElement, useEffect, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { TextField } from '#app/_ui/field.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { type LeaveKind, leaveKinds } from '#lib/domain/attendance/attendance.ts';
import type { PresencePerson } from '#lib/usecases/ripple/presence.ts';
import { takeBackTickAction, tickPresenceAction } from '../actions.ts';
import { firstOrder, inKeptOrder, isSameTap, type LastTick } from './kept-rows.ts';
import { type PresenceView, usePresence } from './use-presence.ts';

/** As many as a phone shows: few before anybody is asked for, so that what changed stands near. */
const SHOWN = { idle: 6, asked: 12 };

/**
 * Finds a person and ticks them away, or back; the toast takes it back. Whoever was away when the page was opened stands
 * first, and every row stays where it is until the page is left: a second tap hits nobody else.
 */
export function Presence({ view }: { readonly view: PresenceView }): ReactElement {
  const w = useWords('ripple');
  const say = useToast();
  const [asked, setAsked] = useState('');
  const { run, busy, refused } = useAction(tickPresenceAction);
  const { run: takeBack } = useAction(takeBackTickAction);
  const list = useRef<HTMLUListElement>(null);
  const ticked = useRef<string | null>(null);
  const [order] = useState(() => firstOrder(view.people));
  const last = useRef<LastTick | null>(null);
  const asking = usePresence(view, asked);
  const idle = asked.trim() === '';
  const at = asking?.people ?? (idle ? view.people : []);
  // Who was ticked has other buttons now: whoever ticks by keys goes on from there.
  useEffect(() => {
    const id = ticked.current;
    if (id === null || !at.some(({ personId }) => personId === id)) return;
    ticked.current = null;
    const line = [...(list.current?.children ?? [])].find((each) => each.getAttribute('data-person') === id);
    line?.querySelector('button')?.focus();
  }, [at]);
  const found = inKeptOrder(at, order);
  const shown = idle ? SHOWN.idle : SHOWN.asked;
  const more =
    Math.max(0, found.length - shown) + (idle ? view.total - view.people.length : (asking?.more ?? 0));
  const tick = async (person: PresencePerson, kind: LeaveKind | null): Promise<void> => {
    if (isSameTap(last.current, { personId: person.personId, at: performance.now() })) return;
    // Who stands in the hall hears of a leave; whether it is approved is noted where it is approved (常规15).
    const leave = kind === null ? null : { kind, reason: '', approved: false };
    const ask = { meetingId: view.meetingId, personId: person.personId };
    const answer = await run({ ...ask, basedOn: view.version, leave });
    if (!answer.ok) return;
    ticked.current = person.personId;
    // From here the row has other buttons under the finger.
    last.current = { personId: person.personId, at: performance.now() };
    const { version, at } = answer.value;
    say({
      text: w('saved', { name: person.name, state: w(kind === null ? 'back' : `leave.${kind}`) }),
      undo: () => takeBack({ ...ask, basedOn: version, leave: person.leave, since: at }),
    });
  };
  return (
    <section className="presence" aria-label={w('find')}>
      <TextField
        label={w('find')}
        type="search"
        placeholder={w('find.hint')}
        value={asked}
        onChange={(event) => setAsked(event.target.value)}
      />
      {refused ? <ErrorNote refused={refused} /> : null}
      {asking?.fault ? (
        <p className="fault" role="alert">
          {asking.fault}
        </p>
      ) : null}
      {found.length === 0 && (idle || asking?.fault === '') ? <p className="note">{w('who.none')}</p> : null}
      <ul ref={list}>
        {found.slice(0, shown).map((person) => (
          <li
            key={person.personId}
            data-person={person.personId}
            className={person.leave === null ? '' : 'is-away'}
          >
            <span>
              <b>{person.name}</b> <span className="note">{person.post}</span>
            </span>
            {person.leave === null ? (
              <span className="acts">
                {leaveKinds.map((kind) => (
                  <Button
                    key={kind}
                    size="small"
                    busy={busy}
                    aria-label={`${person.name} ${w('away')}: ${w(`leave.${kind}`)}`}
                    onClick={() => tick(person, kind)}
                  >
                    {w(`leave.${kind}`)}
                  </Button>
                ))}
              </span>
            ) : (
              <span className="acts">
                <span className="note">{w(`leave.${person.leave.kind}`)}</span>
                <Button
                  size="small"
                  busy={busy}
                  aria-label={`${person.name} ${w('back')}`}
                  onClick={() => tick(person, null)}
                >
                  {w('back')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {more > 0 ? <p className="note">{w('more', { n: more })}</p> : null}
    </section>
  );
}
