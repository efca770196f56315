'use client';

import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { FindingList, rowOf } from '#app/_ui/finding-list.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { ReadinessCounts, Ring } from '#app/_ui/ring.tsx';
import { useWords } from '#app/_ui/words.tsx';
import type { Readiness } from '#lib/domain/rehearsals/judge-findings.ts';
import type { WordedFinding } from '#lib/web/worded-finding.ts';
import { Waive } from './waive.tsx';

interface Props {
  readonly meetingId: string;
  readonly readiness: Readiness;
  readonly findings: readonly WordedFinding[];
  /** How many more there are like one, by its key. */
  readonly alike: Readonly<Record<string, number>>;
  readonly mayJudge: boolean;
  readonly severityWords: { readonly block: string; readonly warn: string; readonly ok: string };
}

/** The readiness ring: opens everything the rules see, from anywhere in the meeting. */
export function RingButton({
  meetingId,
  readiness,
  findings,
  alike,
  mayJudge,
  severityWords,
}: Props): ReactElement {
  const w = useWords('meeting');
  const common = useWords('common');
  const { block, warn, settled } = readiness;
  return (
    <DialogTrigger>
      <AriaButton className="ring">
        <span className="sr">{w('readiness', { block, warn, ok: settled })}</span>
        <Ring readiness={readiness} />
        <ReadinessCounts readiness={readiness} words={severityWords} />
      </AriaButton>
      <Popover className="popover all-findings" placement="bottom end">
        <Dialog className="all-findings-list" aria-label={w('findings')}>
          {({ close }) =>
            findings.length === 0 ? (
              <p className="empty">{w('noFindings')}</p>
            ) : (
              // biome-ignore lint/a11y/useKeyWithClickEvents: links inside are the controls; following one closes the list
              // biome-ignore lint/a11y/noStaticElementInteractions: as above
              <div
                onClick={(event) => {
                  if (event.target instanceof Element && event.target.closest('a')) close();
                }}
              >
                <FindingList
                  basisWord={common('basis')}
                  rows={findings.map((finding) =>
                    rowOf(finding, {
                      more: (
                        <>
                          {mayJudge && finding.severity !== 'note' ? (
                            <Waive meetingId={meetingId} finding={finding} />
                          ) : null}
                          <Alike n={alike[finding.key] ?? 0} finding={finding} />
                        </>
                      ),
                    }),
                  )}
                />
              </div>
            )
          }
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** How many more there are of its kind, and the page that says them all. */
function Alike({ n, finding }: { readonly n: number; readonly finding: WordedFinding }): ReactElement | null {
  const w = useWords('meeting');
  if (n === 0) return null;
  const said = w('alike', { n });
  const page = finding.mend?.href.replace(/#.*$/u, '');
  return page ? <HoverLink href={page}>{said}</HoverLink> : <span className="note">{said}</span>;
}
