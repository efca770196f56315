'use client';

import { type ReactElement, useMemo, useRef, useState } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { ErrorNote } from '#app/_ui/error-note.tsx';
import { Icon } from '#app/_ui/icon.tsx';
import { roomScale } from '#app/_ui/room/room-scale.ts';
import { useToast } from '#app/_ui/toast.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { allSeats } from '#lib/domain/seating/room.ts';
import type { SeatingMode } from '#lib/domain/seating/seat-plan.ts';
import type { SeatWish } from '#lib/domain/seating/stored-seating.ts';
import { roomInView, type View } from '#lib/domain/seating/view.ts';
import { paths } from '#lib/web/paths.ts';
import { TabsEnd } from '../../_components/tabs-end.tsx';
import { FileLink } from '../../papers/_components/file-link.tsx';
import { AbsencePanel, inOffer } from './absence-panel.tsx';
import { ChartBar, ChartHint } from './chart-bar.tsx';
import { FindingsPanel } from './findings-panel.tsx';
import { RankTablePanel } from './rank-table-panel.tsx';
import { SeatChart } from './seat-chart.tsx';
import { plain } from './seat-words.ts';
import { ByHandPanel, CardsPanel, UnseatedPanel } from './side-panels.tsx';
import { useBox } from './use-box.ts';
import { useDrag } from './use-drag.ts';
import { useHands } from './use-hands.ts';
import { useKeys, useViewKey } from './use-keys.ts';
import { useSeating } from './use-seating.ts';
import { useWhy } from './use-why.ts';
import { whyPlace } from './why-place.ts';
import { WhyPopover } from './why-popover.tsx';
import { WishesPanel } from './wishes-panel.tsx';
import type { WordedSeating } from './word-seating.ts';

/** 座次: the chart on the desk, and at the right what is to be settled. */
export function SeatingDesk({ seating }: { readonly seating: WordedSeating }): ReactElement {
  const w = useWords('seating');
  const printing = useWords('printing');
  const say = useToast();
  const hand = useSeating(seating);
  const why = useWhy(seating.meetingId);
  const [view, setView] = useState<View>('audience');
  const [mode, setMode] = useState<SeatingMode | null>(inOffer(seating.remedies)[0]?.mode ?? null);
  const hall = useRef<HTMLDivElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const box = useBox(hall, 40);
  const room = useMemo(() => roomInView(seating.room, view), [seating.room, view]);
  const scale = useMemo(() => roomScale(seating.room, box), [seating.room, box]);
  const seats = useMemo(() => allSeats(room), [room]);
  const [focus, setFocus] = useState(hand.people[0]?.seatId ?? seats[0]?.id ?? '');
  const hands = useHands(seating, hand, seats);
  const chosen = seating.away.length > 0 ? seating.remedies.find((r) => r.mode === mode) : undefined;
  useViewKey(() => setView((now) => (now === 'audience' ? 'stage' : 'audience')));
  const press = (seatId: string): void => {
    setFocus(seatId);
    if (hands.held) hands.put(seatId);
    else if (!hand.people.some((p) => p.seatId === seatId) || why.open?.seatId === seatId) why.close();
    else why.ask(seatId);
  };
  const dragging = useDrag({
    ...{ svg, seats, scale, onPress: press },
    mayDrag: hands.mayMove,
    onDrop: (from, to) => {
      why.close();
      hands.move(from, to);
    },
  });
  const onKey = useKeys({ svg, seats, focus, setFocus, hands, why });
  const openSeat = why.open ? seats.find((seat) => seat.id === why.open?.seatId) : undefined;
  const sitting = hand.people.find((p) => p.seatId === openSeat?.id);
  return (
    <main className="seating" id="main">
      <TabsEnd>
        <Button
          kind="quiet"
          size="small"
          icon="undo"
          disabled={!seating.undo || !seating.mayEdit}
          onClick={() => hand.change({ act: 'undo', onSaved: () => say({ text: w('undo.done') }) })}
        >
          {w('undo')}
        </Button>
        <FileLink
          className="btn small"
          meetingId={seating.meetingId}
          href={`${paths.file(seating.meetingId, 'seating.pdf')}?view=${view}`}
          of={printing('artefact.seating')}
        >
          <Icon name="print" />
          {w('print')}
        </FileLink>
      </TabsEnd>
      <div className="stagebox">
        <ChartBar seating={seating} view={view} onView={setView} />
        {hand.refused ? (
          <ErrorNote
            refused={hand.refused}
            onTakeTheirs={hand.takeTheirs}
            {...(hand.refused.refusal.kind === 'stale' ? { onKeepMine: hand.keepMine } : {})}
            renderVersion={(version) => <SeatsOf version={version} seating={seating} />}
          />
        ) : null}
        <div className="hallbox" ref={hall} tabIndex={-1}>
          <div className="in">
            <SeatChart
              {...{ seating, people: hand.people, room, view, scale, svg, focus, dragging, onKey }}
              selected={why.open?.seatId ?? null}
              held={hands.held}
              moves={chosen?.moves ?? []}
              onFocusSeat={setFocus}
            />
            {why.open && openSeat ? (
              <WhyPopover
                why={why.open.why}
                place={whyPlace(openSeat, room, scale)}
                locked={sitting?.locked ?? false}
                mayEdit={seating.mayEdit}
                onLock={() => hands.lock(openSeat.id)}
                onPick={() => {
                  why.close();
                  hands.pick(sitting?.personId ?? '');
                }}
                onClose={() => {
                  why.close();
                  svg.current
                    ?.querySelector<SVGGElement>(`[data-seat="${CSS.escape(openSeat.id)}"]`)
                    ?.focus();
                }}
              />
            ) : null}
          </div>
        </div>
        {hands.held ? (
          <p className="held-note" role="status">
            {w('held.said', { name: plain(hands.heldName) })}
            <Button kind="link" onClick={hands.drop}>
              {w('held.cancel')}
            </Button>
          </p>
        ) : null}
        <ChartHint seating={seating} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled by keyboard where it is longer than the desk */}
      <aside className="side" aria-label={w('side.label')} tabIndex={0}>
        <AbsencePanel
          {...{ seating, seats, mode, onMode: setMode }}
          onApply={(remedy) =>
            hand.change({
              act: 'remedy',
              input: { mode: remedy.mode },
              onSaved: () =>
                say({ text: w('remedy.done', { n: remedy.movedPeople, seated: remedy.seated.length }) }),
            })
          }
        />
        <UnseatedPanel
          seating={seating}
          onPick={hands.pick}
          onApply={(n) =>
            hand.change({ act: 'newcomers', onSaved: () => say({ text: w('unseated.done', { n }) }) })
          }
        />
        <CardsPanel seating={seating} />
        <ByHandPanel
          seating={seating}
          onFresh={() => hand.change({ act: 'remedy', input: { mode: 'strict', fresh: true } })}
        />
        <WishesPanel {...{ seating, hand }} seat={seats.find(({ id }) => id === focus)} />
        <RankTablePanel {...{ seating, hand }} />
        <FindingsPanel seating={seating} hands={hands} />
      </aside>
    </main>
  );
}

interface SeatsOfProps {
  readonly version: unknown;
  readonly seating: WordedSeating;
}

/** One of two versions of what was decided by hand, for a stale save. */
function SeatsOf({ version, seating }: SeatsOfProps): ReactElement {
  const common = useWords('common');
  const w = useWords('seating');
  const {
    locks = {},
    moves = [],
    wishes = [],
  } = version as {
    readonly wishes?: readonly SeatWish[];
    readonly locks?: Readonly<Record<string, string>>;
    readonly moves?: readonly { readonly personId: string; readonly seatId: string; readonly by: string }[];
  };
  const seats = allSeats(seating.room);
  const say = (seatId: string): string => {
    const seat = seats.find(({ id }) => id === seatId);
    return seat ? w('seat.hall', { row: seat.rowLabel, seat: seat.number }) : seatId;
  };
  const name = (personId: string): string =>
    plain(seating.people.find((p) => p.personId === personId)?.name ?? '');
  return (
    <ul className="version">
      {moves.map((move) => (
        <li key={move.personId}>
          {name(move.personId)} → {say(move.seatId)}
          {move.by ? common('bracketed', { text: move.by }) : ''}
        </li>
      ))}
      {Object.entries(locks).map(([seatId, personId]) => (
        <li key={seatId}>
          {name(personId)} · {say(seatId)} · {w('plate.locked')}
        </li>
      ))}
      {wishes.map((wish) => (
        <li key={JSON.stringify(wish)}>
          {wish.kind === 'reserved'
            ? w('wish.reserved', { seat: say(wish.seatId) })
            : w(`wish.${wish.kind}`, { first: name(wish.personIds[0]), second: name(wish.personIds[1]) })}
        </li>
      ))}
    </ul>
  );
}
