import type { ReactElement } from 'react';
import type { ClashStrip, StripMark } from '#lib/usecases/planning/clash-strip.ts';

const width = 812;
const names = 108;
const head = 24;
const rowHeight = 29;

const x = (share: number): number => Math.round((names + share * (width - names)) * 10) / 10;

/** The days of the meeting, one row a body; what clashes carries the number of its line below. */
export function Strip({ strip }: { readonly strip: ClashStrip }): ReactElement {
  const height = head + strip.rows.length * rowHeight;
  return (
    <div className="clash-strip">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={strip.label}>
        <defs>
          <pattern
            id="clash-hatch"
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect className="ground" width="5" height="5" />
            <path className="line" d="M0 0V5" />
          </pattern>
        </defs>
        {strip.columns.map(({ at, label }) => (
          <g key={at}>
            <path className="col" d={`M${x(at)} 0V${height}`} />
            <text className="s" x={x(at) + 6} y="16">
              {label}
            </text>
          </g>
        ))}
        {strip.rows.map(({ id, name, marks }, index) => {
          const y = head + index * rowHeight;
          return (
            <g key={id}>
              <path className="rule" d={`M0 ${y}H${width}`} />
              <text className={index === 0 ? 'us' : undefined} x="0" y={y + 19}>
                {shortened(name, names - 8)}
              </text>
              {marks.map((mark) => (
                <Block key={mark.key} mark={mark} y={y + 4} />
              ))}
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Block({ mark, y }: { readonly mark: StripMark; readonly y: number }): ReactElement {
  const [left, right] = [x(mark.from), x(mark.to)];
  const wide = Math.max(right - left, 4);
  const inset = mark.n === null ? 6 : 22;
  const label = shortened(mark.label, wide - inset - 6);
  return (
    <g className={`b ${mark.look}`}>
      <title>{mark.label}</title>
      <rect className="box" x={left} y={y} width={wide} height="22" rx="2" />
      {label && mark.look === 'theirs' ? (
        <rect className="paper" x={left + inset - 3} y={y + 2} width={lengthOf(label) + 6} height="18" />
      ) : null}
      {label ? (
        <text x={left + inset} y={y + 15}>
          {label}
        </text>
      ) : null}
      {mark.n === null ? null : (
        <g className={`hit ${mark.severity ?? ''}`}>
          <rect className="edge" x={left} y={y - 2} width={wide} height="26" />
          <rect className="tab" x={left - 1} y={y - 3} width="17" height="28" />
          <text className="n" x={left + 7.5} y={y + 15} textAnchor="middle">
            {mark.n}
          </text>
        </g>
      )}
    </g>
  );
}

/** Han characters are as wide as they are high, others about half. */
function lengthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12 : 6.6), 0);
}

function shortened(text: string, room: number): string {
  if (lengthOf(text) <= room) return text;
  let kept = '';
  for (const character of text) {
    if (lengthOf(`${kept}${character}…`) > room) break;
    kept += character;
  }
  return kept.length > 1 ? `${kept}…` : '';
}
