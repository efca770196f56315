'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { Waive } from '../../_components/waive.tsx';
import { quickMend } from './quick-mends.ts';
import type { Change } from './use-agenda.ts';
import type { LineFinding, WordedAgenda, WordedLine } from './word-agenda.ts';

interface Props {
  readonly agenda: WordedAgenda;
  readonly lines: readonly WordedLine[];
  readonly change: (change: Change) => void;
}

/** What is wrong with the agenda as a whole, over the table. */
export function GeneralFindings(props: Props): ReactElement | null {
  const { findings } = props.agenda;
  if (findings.length === 0) return null;
  return (
    <div className="fx general">
      {findings.map((finding) => (
        <OneFinding key={finding.key} finding={finding} full onOpen={() => undefined} {...props} />
      ))}
    </div>
  );
}

/** Findings inside the line they are about: what blocks with its ways out, what is doubtful in one line. */
export function LineFindings({
  line,
  selected,
  onOpen,
  ...props
}: Props & {
  readonly line: WordedLine;
  readonly selected: boolean;
  readonly onOpen: () => void;
}): ReactElement | null {
  if (line.findings.length === 0) return null;
  return (
    <div className="fx">
      {line.findings.map((finding) => (
        <OneFinding
          key={finding.key}
          finding={finding}
          full={selected || (finding.severity === 'block' && finding.place === 'agenda')}
          onOpen={onOpen}
          {...props}
        />
      ))}
    </div>
  );
}

interface OneProps extends Props {
  readonly finding: LineFinding;
  readonly onOpen: () => void;
  /** With every way out; otherwise one line with its mend. */
  readonly full: boolean;
}

function OneFinding({ agenda, lines, change, finding, onOpen, full }: OneProps): ReactElement {
  const w = useWords('agenda');
  const { severity, severityWord, topic, title, why, place, mend } = finding;
  const own = place === 'agenda';
  const quick = own ? quickMend(finding, lines) : null;
  const onMend = agenda.mayEdit && own ? () => (quick ? change(quick) : onOpen()) : null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    <div role="group" aria-label={`${severityWord}: ${title}`}>
      <p className="inline-finding">
        <Mark kind={severity} />
        <span>
          <b className={`w-${severity}`}>
            {severityWord} · {topic}
          </b>
          {'\u3000'}
          {own && why ? why : w('sentence', { text: title })}{' '}
          {mend && !full ? <MendLink mend={mend} onMend={onMend} /> : null}
        </span>
      </p>
      {full ? (
        <div className="fa">
          {mend && onMend ? (
            <Button size="small" onClick={onMend}>
              {mend.label}
            </Button>
          ) : null}
          {mend && !onMend ? <MendLink mend={mend} onMend={null} /> : null}
          <WaysOut agenda={agenda} finding={finding} />
        </div>
      ) : null}
    </div>
  );
}

interface MendProps {
  readonly mend: NonNullable<LineFinding['mend']>;
  readonly onMend: (() => void) | null;
}

/** A mend that happens here is a button, one that leads elsewhere a link; both look alike. */
function MendLink({ mend, onMend }: MendProps): ReactElement {
  return onMend ? (
    <button type="button" className="linkbtn mend" onClick={onMend}>
      {mend.label}
    </button>
  ) : (
    <Link className="mend" href={mend.href}>
      {mend.label}
    </Link>
  );
}

function WaysOut({ agenda, finding }: Pick<OneProps, 'agenda' | 'finding'>): ReactElement {
  const common = useWords('common');
  return (
    <>
      {agenda.mayEdit ? <Waive meetingId={agenda.meetingId} finding={finding} /> : null}
      {finding.basis ? <Basis label={common('basis')}>{finding.basis}</Basis> : null}
    </>
  );
}
