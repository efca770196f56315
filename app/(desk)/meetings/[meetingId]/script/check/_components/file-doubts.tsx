'use client';

import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { CloseForm } from '../../_components/close-form.tsx';
import { judgeFileDoubtAction } from '../../actions.ts';
import type { CheckedUpload, FileDoubt } from './check-upload.ts';
import { doubtsAsText } from './doubts-as-text.ts';

interface Props {
  readonly meetingId: string;
  /** Which text: the name of its file. */
  readonly name: string;
  readonly checked: CheckedUpload;
  readonly onChecked: (checked: CheckedUpload) => void;
}

/**
 * The doubts about a finished text one after another, each a question beside the words it is about; printed or copied for
 * whoever corrects the file.
 */
export function FileDoubts({ meetingId, name, checked, onChecked }: Props): ReactElement {
  const w = useWords('script');
  const { doubts, open, read } = checked;
  const say = useToast();
  const copy = (): void =>
    void navigator.clipboard
      .writeText(doubtsAsText(w, name, checked))
      .then(() => say({ text: w('checkedCopied') }));
  return (
    <section className="checked" aria-labelledby="checked-of">
      <div className="sec">
        <h3 id="checked-of">{name}</h3>
        {doubts.length === 0 ? null : (
          <span className="acts">
            <Button size="small" onClick={copy}>
              {w('checkedCopy')}
            </Button>
            <Button size="small" icon="print" onClick={() => window.print()}>
              {w('checkedPrint')}
            </Button>
          </span>
        )}
      </div>
      <p className="checked-sum" role="status">
        <Mark kind={open === 0 ? 'ok' : 'warn'} />
        {doubts.length === 0
          ? w('checkedNone', { n: read })
          : w('checkedSome', { n: read, findings: doubts.length, open })}
      </p>
      <ol className="file-doubts">
        {doubts.map((doubt, at) => (
          <li key={doubt.finding.key}>
            <Question n={at + 1} {...{ doubt, meetingId, name, checked, onChecked }} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Question({
  n,
  doubt,
  ...props
}: Props & { readonly n: number; readonly doubt: FileDoubt }): ReactElement {
  const w = useWords('script');
  const common = useWords('common');
  const { finding, topic, mend, paragraph, closed } = doubt;
  const kind = closed ? 'ok' : finding.severity;
  return (
    <section className={`doubt ${closed ? 'closed' : finding.severity}`} aria-label={finding.title}>
      <h4>
        <Mark kind={kind} />
        {w('doubt', { n })} · {closed ? w('closed') : topic}
        {paragraph === null ? null : <span className="note">{w('paragraph', { n: paragraph })}</span>}
      </h4>
      <p>{finding.title}</p>
      {paragraph === null ? null : <Excerpt doubt={doubt} />}
      {closed ? (
        <p className="verified">
          {closed.reason} <span className="note">{closed.who}</span>
        </p>
      ) : (
        <>
          {finding.why === '' ? null : <p className="ow">{finding.why}</p>}
          <div className="bt">
            {mend === '' ? null : <b>{w('mendAsk', { mend })}</b>}
            {finding.basis ? <Basis label={common('basis')}>{finding.basis}</Basis> : null}
          </div>
        </>
      )}
      {props.checked.mayJudge ? <Settle doubt={doubt} {...props} /> : null}
    </section>
  );
}

/** How much of a paragraph stands around the words. */
const AROUND = 60;

function Excerpt({ doubt: { before, words, behind } }: { readonly doubt: FileDoubt }): ReactElement {
  const front = before.length > AROUND ? `…${before.slice(-AROUND)}` : before;
  const back = behind.length > AROUND ? `${behind.slice(0, AROUND)}…` : behind;
  return (
    <blockquote>
      {front}
      {words === '' ? <mark className="gap">‸</mark> : <mark>{words}</mark>}
      {back}
    </blockquote>
  );
}

/** 销号 with a word how it was settled, by whoever is signed in; or opened again. */
function Settle({
  doubt: { finding, closed },
  meetingId,
  checked,
  onChecked,
}: Props & { readonly doubt: FileDoubt }): ReactElement {
  const w = useWords('script');
  const judge = useAction(judgeFileDoubtAction);
  if (!finding.waivable) return <p className="note">{w('statutory')}</p>;
  const send = async (reason: string | null): Promise<void> => {
    const { key: findingKey, stamp } = finding;
    const { paragraphs } = checked;
    const answer = await judge.run({ meetingId, paragraphs, findingKey, stamp, reason });
    if (answer.ok) onChecked(answer.value);
  };
  if (closed) {
    return (
      <Button kind="link" busy={judge.busy} onClick={() => void send(null)}>
        {w('reopen')}
      </Button>
    );
  }
  return <CloseForm hint={w('closeFile')} least={2} action={judge} onClose={(reason) => void send(reason)} />;
}
