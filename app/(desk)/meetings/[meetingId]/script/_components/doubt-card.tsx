'use client';

import Link from 'next/link';
import type { ReactElement } from 'react';
import { Basis } from '#app/_ui/basis.tsx';
import { Button } from '#app/_ui/button.tsx';
import { Mark } from '#app/_ui/severity.tsx';
import { useToast } from '#app/_ui/toast.tsx';
import { useAction } from '#app/_ui/use-action.ts';
import { useWords } from '#app/_ui/words.tsx';
import { waiveFindingAction } from '../../_components/actions.ts';
import { reopenDoubtAction } from '../actions.ts';
import { CloseForm } from './close-form.tsx';
import type { WordedDoubt } from './word-script.ts';

interface Props {
  readonly doubt: WordedDoubt;
  readonly meetingId: string;
  readonly mayJudge: boolean;
}

/** A doubt in the margin: what, its mend, and 销号 with how it was verified. */
export function DoubtCard({ doubt, meetingId, mayJudge }: Props): ReactElement {
  const { n, finding, topic, closed } = doubt;
  const w = useWords('script');
  const common = useWords('common');
  const kind = closed ? 'ok' : finding.severity === 'block' ? 'block' : 'warn';
  return (
    <section className={`doubt ${closed ? 'closed' : finding.severity}`} id={`doubt-${n}`}>
      <h4>
        <Mark kind={kind} />
        {w('doubt', { n })} · {closed ? w('closed') : topic}
      </h4>
      <p>{finding.title}</p>
      {closed ? (
        <>
          <p className="verified">{closed.reason}</p>
          <p className="note">{closed.who}</p>
          {mayJudge ? <Reopen doubt={doubt} meetingId={meetingId} /> : null}
        </>
      ) : (
        <>
          <p className="ow">{finding.why}</p>
          <div className="bt">
            {finding.mend && !isHere(finding.mend.href, meetingId) ? (
              <Link className="mend" href={finding.mend.href}>
                {finding.mend.label}
              </Link>
            ) : null}
            {finding.basis ? <Basis label={common('basis')}>{finding.basis}</Basis> : null}
          </div>
          {mayJudge ? <CloseDoubt doubt={doubt} meetingId={meetingId} /> : null}
        </>
      )}
    </section>
  );
}

/** A mend on this very page needs no link: the words are beside it. */
function isHere(href: string, meetingId: string): boolean {
  return href.startsWith(`/meetings/${meetingId}/script`);
}

function Reopen({ doubt, meetingId }: Omit<Props, 'mayJudge'>): ReactElement {
  const w = useWords('script');
  const reopen = useAction(reopenDoubtAction);
  return (
    <Button
      kind="link"
      busy={reopen.busy}
      onClick={() => void reopen.run({ meetingId, findingKey: doubt.finding.key })}
    >
      {w('reopen')}
    </Button>
  );
}

function CloseDoubt({ doubt: { finding }, meetingId }: Omit<Props, 'mayJudge'>): ReactElement {
  const w = useWords('script');
  const say = useToast();
  const close = useAction(waiveFindingAction);
  if (!finding.waivable) return <p className="note">{w('statutory')}</p>;
  const send = async (reason: string): Promise<void> => {
    const { key: findingKey, stamp, title } = finding;
    const answer = await close.run({ meetingId, findingKey, stamp, reason });
    if (answer.ok) say({ text: w('closedNow', { title }) });
  };
  return <CloseForm hint={w('closeWho')} least={4} action={close} onClose={(reason) => void send(reason)} />;
}
