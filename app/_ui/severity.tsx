import type { ReactElement } from 'react';

/** 必改 square, 待核 triangle, 提示 dash, 已妥 ring with tick, 到期 clock: shape first, then word, then colour. */
export const marks = ['block', 'warn', 'note', 'ok', 'due'] as const;
export type MarkKind = (typeof marks)[number];

const classOf: Readonly<Record<MarkKind, string>> = {
  block: 'sev block',
  warn: 'sev warn',
  note: 'sev note-s',
  ok: 'sev ok',
  due: 'sev clock',
};

/** The shape alone; `label` says it to those who cannot see it where no word stands beside it. */
export function Mark({ kind, label }: { readonly kind: MarkKind; readonly label?: string }): ReactElement {
  return label ? (
    <>
      <span className={classOf[kind]} title={label} />
      <span className="sr">{label}</span>
    </>
  ) : (
    <span className={classOf[kind]} aria-hidden="true" />
  );
}

/** Shape and word: `word` comes from `terms`, key `severity.<kind>`. */
export function Severity({ kind, word }: { readonly kind: MarkKind; readonly word: string }): ReactElement {
  return (
    <span className={`kind ${kind}`}>
      <Mark kind={kind} />
      {word}
    </span>
  );
}
