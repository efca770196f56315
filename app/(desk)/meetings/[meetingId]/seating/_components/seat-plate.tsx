import type { ReactElement } from 'react';
import type { RoomScale } from '#app/_ui/room/room-scale.ts';
import { SeatMarks } from '#app/_ui/room/seat-marks.tsx';
import type { PlacedSeat } from '#lib/domain/seating/room.ts';
import type { View } from '#lib/domain/seating/view.ts';
import type { AwayPerson, SittingPerson } from '#lib/usecases/seating/view.ts';

export interface PlateProps {
  readonly seat: PlacedSeat;
  readonly view: View;
  readonly scale: RoomScale;
  readonly person: SittingPerson | null;
  readonly away: AwayPerson | null;
  readonly label: string;
  /** Kept free for this meeting. */
  readonly isReserved: boolean;
  readonly isFocus: boolean;
  readonly isSelected: boolean;
  readonly isHeld: boolean;
  /** Changes under the chosen remedy. */
  readonly isMoving: boolean;
}

/** One seat: the plate with its name, the voting unit or the place on the rostrum, a lock. */
export function SeatPlate(props: PlateProps): ReactElement {
  const { seat, scale, view, person, away, label, isFocus } = props;
  const isRostrum = seat.kind === 'rostrum';
  const twoLines = seat.kind === 'non-voting' && !scale.tight && Boolean(person?.bodyShortName);
  const width = isRostrum ? scale.rostrumWidth : scale.plateWidth;
  const height = isRostrum ? 26 : twoLines ? 31 : 20;
  const towards = view === 'audience' ? 1 : -1;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand inside a drawing
    <g
      className={classOf(props)}
      role="button"
      tabIndex={isFocus ? 0 : -1}
      data-seat={seat.id}
      id={person?.personId ?? away?.personId}
      aria-pressed={props.isHeld || undefined}
      transform={`translate(${seat.x * scale.perMetre} ${seat.y * scale.perMetre})`}
    >
      <text className="said">{label}</text>
      <rect x={-width / 2} y={-height / 2} width={width} height={height} />
      <PlateText name={person?.name ?? away?.name ?? ''} {...{ twoLines, width, isRostrum }} unit={person} />
      {away ? <path d={`M${4 - width / 2} 0h${width - 8}`} /> : null}
      {seat.unit !== null ? (
        <g className={person ? 'unit' : 'unit idle'} transform={`translate(0 ${towards * 20})`}>
          <rect className="vu" x={-9} y={-6} width={18} height={12} />
          <text aria-hidden className="vut" y={4} textAnchor="middle">
            {seat.unit}
          </text>
        </g>
      ) : null}
      {isRostrum && person?.place ? (
        <text
          aria-hidden
          className={person.place === 1 ? 'rank one' : 'rank'}
          y={towards * 31 + 4}
          textAnchor="middle"
        >
          {person.place}
        </text>
      ) : null}
      <SeatMarks seat={seat} width={width} height={height} />
      {person?.locked ? <path className="lk" d={lockPath(width / 2 - 7, -height / 2 - 4)} /> : null}
    </g>
  );
}

function classOf({ seat, person, away, isReserved, isSelected, isHeld, isMoving }: PlateProps): string {
  return [
    'plate',
    seat.kind === 'rostrum' ? 'ros' : seat.kind === 'voting' ? '' : 'nv',
    person ? '' : away ? 'away' : 'free',
    person?.suggested ? 'ghost' : '',
    person?.moved && !person.locked ? 'hand' : '',
    isReserved && !person ? 'reserved' : '',
    isMoving ? 'moving' : '',
    isSelected ? 'sel' : '',
    isHeld ? 'held' : '',
  ]
    .filter(Boolean)
    .join(' ');
}

interface TextProps {
  readonly name: string;
  readonly unit: SittingPerson | null;
  readonly twoLines: boolean;
  readonly width: number;
  readonly isRostrum: boolean;
}

function PlateText({ name, unit, twoLines, width, isRostrum }: TextProps): ReactElement {
  const usual = isRostrum ? 16 : twoLines ? 12 : 13.5;
  const size = Math.min(usual, fitted(name, width - 6));
  const halves = size < 9 && !twoLines ? halvesOf(name) : null;
  if (halves) {
    const small = Math.min(9.5, ...halves.map((half) => fitted(half, width - 4)));
    return (
      <>
        {halves.map((half, i) => (
          <text
            aria-hidden
            key={half}
            y={i === 0 ? -0.6 : 8.6}
            textAnchor="middle"
            style={{ fontSize: small }}
          >
            {half}
          </text>
        ))}
      </>
    );
  }
  if (!twoLines) {
    return (
      <text aria-hidden y={size * 0.36} textAnchor="middle" style={{ fontSize: size }}>
        {name}
      </text>
    );
  }
  const body = unit?.bodyShortName ?? '';
  return (
    <>
      <text
        aria-hidden
        className="u"
        y={-4}
        textAnchor="middle"
        style={{ fontSize: Math.min(10.5, fitted(body, width - 4)) }}
      >
        {body}
      </text>
      <text aria-hidden y={10} textAnchor="middle" style={{ fontSize: size }}>
        {name}
        {unit?.suggested ? '?' : ''}
      </text>
    </>
  );
}

/** The size in which a text fills a width: Chinese characters are square, others about half as wide. */
function fitted(text: string, width: number): number {
  const squares = [...text].reduce((sum, c) => sum + (/[\p{Script=Han}\u3000]/u.test(c) ? 1 : 0.58), 0);
  return squares === 0 ? 20 : width / squares;
}

/** A long name in two lines, broken behind its dot or in the middle. */
function halvesOf(name: string): readonly [string, string] {
  const characters = [...name];
  const dot = characters.indexOf('·');
  const at = dot > 0 && dot < characters.length - 1 ? dot + 1 : Math.ceil(characters.length / 2);
  return [characters.slice(0, at).join(''), characters.slice(at).join('')];
}

function lockPath(x: number, y: number): string {
  return `M${x} ${y}h8v6h-8zM${x + 1.5} ${y}v-2.2a2.5 2.5 0 0 1 5 0v2.2`;
}
