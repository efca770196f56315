import type { ReactElement } from 'react';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import { Mark } from './severity.tsx';

const RADIUS = 18.5;
const LENGTH = 2 * Math.PI * RADIUS;
const GAP = 2;
/** At most this much of the circle tells of what is open, so that many findings stay countable as a share. */
const OPEN_SHARE = 0.72;

interface Arc {
  readonly kind: 'block' | 'warn' | 'ok';
  readonly from: number;
  readonly dash: string;
}

/** The circle in lengths: block one thick arc, warn one dash each, settled a thin line over the rest. */
function arcs({ block, warn, settled }: Readiness): readonly Arc[] {
  const open = block + warn;
  const each = Math.min(3.6, (LENGTH * OPEN_SHARE) / Math.max(open, 1));
  const blockLength = block * each;
  const warnFrom = block > 0 ? blockLength + GAP : 0;
  const okFrom = warn > 0 ? warnFrom + warn * each : warnFrom;
  const dash = each * 0.53;
  const dashes = Array.from({ length: warn }, () => `${dash} ${each - dash}`).join(' ');
  const all: readonly (Arc | null)[] = [
    settled > 0
      ? { kind: 'ok', from: okFrom, dash: `${LENGTH - okFrom - (open > 0 ? GAP : 0)} ${LENGTH}` }
      : null,
    warn > 0 ? { kind: 'warn', from: warnFrom, dash: `${dashes} 0 ${LENGTH}` } : null,
    block > 0 ? { kind: 'block', from: 0, dash: `${blockLength} ${LENGTH}` } : null,
  ];
  return all.filter((arc) => arc !== null);
}

const widthOf = { block: 7, warn: 5, ok: 2 } as const;

/** The readiness ring: how many findings are open, drawn; the numbers stand beside it in `ReadinessCounts`. */
export function Ring({
  readiness,
  size = 46,
}: {
  readonly readiness: Readiness;
  readonly size?: number;
}): ReactElement {
  return (
    <svg
      className="ring-drawing"
      viewBox="0 0 46 46"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      fill="none"
    >
      <g transform="rotate(-90 23 23)">
        {arcs(readiness).map((arc) => (
          <circle
            key={arc.kind}
            className={arc.kind}
            cx="23"
            cy="23"
            r={RADIUS}
            strokeWidth={widthOf[arc.kind]}
            strokeDasharray={arc.dash}
            strokeDashoffset={-arc.from}
          />
        ))}
      </g>
      <text x="23" y="28.5" textAnchor="middle">
        {readiness.block + readiness.warn}
      </text>
    </svg>
  );
}

interface CountsProps {
  readonly readiness: Readiness;
  readonly words: { readonly block: string; readonly warn: string; readonly ok: string };
}

/** 必改 2 · 待核 5 · 已妥 34, each with its shape. */
export function ReadinessCounts({ readiness, words }: CountsProps): ReactElement {
  return (
    <dl>
      {(['block', 'warn', 'ok'] as const).map((kind) => (
        <div key={kind} className={`is-${kind}`}>
          <dt>
            <Mark kind={kind} />
            {words[kind]}
          </dt>
          <dd>{readiness[kind === 'ok' ? 'settled' : kind]}</dd>
        </div>
      ))}
    </dl>
  );
}
