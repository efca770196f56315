'use client';

import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { type EnteredFault, minutesFault, minutesIn, titleFault } from '#lib/domain/agendas/entered-line.ts';
import type { Translator } from '#lib/i18n/words.ts';
import type { LineProps } from './agenda-line.tsx';
import { AutosaveText } from './autosave-text.tsx';
import { KindSelect } from './kind-select.tsx';

/** The change mark in the margin, and the handle a line is moved by. */
export function Handle({
  agenda,
  line,
  index,
  rows,
  onMove,
  onHold,
}: LineProps & { readonly rows: number }): ReactElement {
  const w = useWords('agenda');
  const { mark } = line;
  return (
    <td className="g" rowSpan={rows}>
      {mark && agenda.comparison ? (
        <span className="chgw" title={w('comparedWith', { date: agenda.comparison.date })}>
          {w(`change.${mark.change}`)}
        </span>
      ) : null}
      {agenda.mayEdit ? (
        <button
          type="button"
          id={`grip-${line.id}`}
          className="grip"
          aria-label={w('move', { line: line.name })}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onPointerDown={onHold}
          onKeyDown={(event) => {
            if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onMove(index + (event.key === 'ArrowUp' ? -1 : 1));
          }}
        >
          <Icon name="grip" />
        </button>
      ) : null}
    </td>
  );
}

/** The title as it will be printed, kept as one types. */
export function Title({ agenda, line, change }: LineProps): ReactElement {
  const w = useWords('agenda');
  const faults = useWords('faults');
  if (!agenda.mayEdit) return <p className="ti">{line.title}</p>;
  return (
    <AutosaveText
      id={`title-${line.id}`}
      className="ti"
      label={w('titleOf', { line: line.name })}
      placeholder={w('untitled')}
      value={line.title}
      lines
      faultIn={(text) => worded(faults, titleFault(text))}
      onSave={(title) => change({ act: 'update', input: { itemId: line.id, patch: { title } } })}
    />
  );
}

/** 类别 · 文件 2/2 · 表决前不公开 · 细目. */
export function Under(props: LineProps): ReactElement {
  const { agenda, line, change } = props;
  const w = useWords('agenda');
  const terms = useWords('terms');
  return (
    <p className="note">
      {agenda.mayEdit ? (
        <KindSelect
          line={line}
          onChange={(kind) => change({ act: 'update', input: { itemId: line.id, patch: { kind } } })}
        />
      ) : (
        <span>{terms(`kind.${line.kind}`)}</span>
      )}
      {line.papersLine ? (
        <span className="pp">
          {line.papersLine.complete ? <Mark kind="ok" /> : null}
          {line.papersLine.text}
        </span>
      ) : null}
      {line.embargoed ? (
        <span className="pp">
          <Icon name="lock" size={13} />
          {w('embargoed')}
        </span>
      ) : null}
      <More {...props} />
    </p>
  );
}

/** Opens and closes the details of a line. */
export function More({ agenda, opened, onOpen, onClose }: LineProps): ReactElement | null {
  const w = useWords('agenda');
  if (!agenda.mayEdit) return null;
  return (
    <button
      type="button"
      className="linkbtn more"
      aria-expanded={opened}
      onClick={() => (opened ? onClose() : onOpen())}
    >
      {w(opened ? 'hideDetails' : 'details')}
    </button>
  );
}

/** Reporters and department; opens where they are set. */
export function Who({ agenda, line, onOpen }: LineProps): ReactElement {
  const w = useWords('agenda');
  const inside = (
    <>
      {line.reporters.length === 0 ? <span className="note">{w('noReporter')}</span> : null}
      {line.reporters.map((reporter) => (
        <span key={reporter.name} className="one">
          <b>{reporter.name}</b>
          <span className="note">{reporter.post}</span>
        </span>
      ))}
      <span className="note">{line.department || w('noDepartment')}</span>
    </>
  );
  if (!agenda.mayEdit) return inside;
  return (
    <button type="button" className="whob" onClick={() => onOpen(`[data-first="${line.id}"]`)}>
      {inside}
    </button>
  );
}

/** Minutes; up and down count. */
export function Minutes({ agenda, line, change }: LineProps): ReactElement {
  const w = useWords('agenda');
  const faults = useWords('faults');
  if (!agenda.mayEdit) return <span>{line.minutes}</span>;
  const least = line.substantive ? 1 : 0;
  const step = (value: string, by: 1 | -1): string =>
    String(Math.max(least, (minutesIn(value) ?? line.minutes) + by));
  return (
    <AutosaveText
      id={`minutes-${line.id}`}
      label={w('minutesOf', { line: line.name })}
      value={String(line.minutes)}
      inputMode="numeric"
      faultIn={(text) => worded(faults, minutesFault(text, line.substantive))}
      onStep={step}
      onSave={(text) =>
        change({ act: 'update', input: { itemId: line.id, patch: { minutes: minutesIn(text) } } })
      }
    />
  );
}

function worded(w: Translator<'faults'>, fault: EnteredFault | null): string | undefined {
  return fault ? w(fault.code, fault.facts) : undefined;
}
