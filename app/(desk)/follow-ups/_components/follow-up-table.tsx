'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { HoverLink } from '#app/_ui/hover-link.tsx';
import { Severity } from '#app/_ui/severity.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { WordedFollowUp } from './word-follow-up.ts';

export type FollowUpAct = 'edit' | 'report' | 'close' | 'reopen';

interface Acts {
  readonly mayEdit: boolean;
  readonly busy: boolean;
  readonly onAct: (act: FollowUpAct, followUp: WordedFollowUp) => void;
}

/** How it stands, what it is, who carries it out, how far it is. */
export function FollowUpTable({
  followUps,
  ...acts
}: Acts & { readonly followUps: readonly WordedFollowUp[] }): ReactElement {
  const w = useWords('followUps');
  return (
    <table className="grid follow-up-grid">
      <thead>
        <tr>
          <th scope="col">{w('due')}</th>
          <th scope="col">{w('matter')}</th>
          <th scope="col">{w('charge')}</th>
          <th scope="col">{w('progress')}</th>
          <th scope="col">
            <span className="sr">{w('acts')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {followUps.map((followUp) => (
          <Row key={followUp.id} followUp={followUp} {...acts} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ followUp, ...acts }: Acts & { readonly followUp: WordedFollowUp }): ReactElement {
  const w = useWords('followUps');
  const { id, title, kind, urgent, mark, left, due, handed } = followUp;
  const { meetingId, meetingTitle, bodyName, ownerName, assisting } = followUp;
  return (
    <tr id={id}>
      <td className="when">
        <Severity kind={mark} word={left} />
        {due ? <p className="note">{due}</p> : null}
      </td>
      <th scope="row">
        {title}
        <p className="note">
          {urgent ? <b className="urgent">{w('urgent')} · </b> : null}
          {w(`kind.${kind}`)} · {handed}
          {meetingTitle ? ' · ' : ''}
          {meetingId ? <HoverLink href={paths.followUps(meetingId)}>{meetingTitle}</HoverLink> : meetingTitle}
        </p>
      </th>
      <td>
        {bodyName || w('noBody')}
        {ownerName ? <p className="note">{ownerName}</p> : null}
        {assisting ? <p className="note">{w('with', { names: assisting })}</p> : null}
      </td>
      <td>
        <Said followUp={followUp} />
      </td>
      <td className="acts">
        <ActButtons followUp={followUp} {...acts} />
      </td>
    </tr>
  );
}

/** The last report; the earlier ones one click away. */
function Said({ followUp: { said, closedLine } }: { readonly followUp: WordedFollowUp }): ReactElement {
  const w = useWords('followUps');
  const [last, ...earlier] = said;
  return (
    <>
      {closedLine ? <p>{closedLine}</p> : null}
      {last ? <Report {...last} /> : closedLine ? null : <p className="note">{w('noReport')}</p>}
      {earlier.length > 0 ? (
        <details>
          <summary>{w('moreReports', { n: earlier.length })}</summary>
          {earlier.map((report) => (
            <Report key={report.id} {...report} />
          ))}
        </details>
      ) : null}
    </>
  );
}

function Report({ words, trouble, who }: WordedFollowUp['said'][number]): ReactElement {
  const w = useWords('followUps');
  return (
    <div className="said">
      <p>{words}</p>
      {trouble ? <p className="trouble">{w('troubled', { words: trouble })}</p> : null}
      <p className="note">{who}</p>
    </div>
  );
}

function ActButtons({
  followUp,
  mayEdit,
  busy,
  onAct,
}: Acts & { readonly followUp: WordedFollowUp }): ReactElement {
  const w = useWords('followUps');
  const common = useWords('common');
  const { title, closedOn, mayReport } = followUp;
  const button = (act: FollowUpAct, label: string): ReactElement => (
    <Button kind="quiet" size="small" disabled={busy} onClick={() => onAct(act, followUp)}>
      {label}
      <span className="sr">: {title}</span>
    </Button>
  );
  if (closedOn !== null) return <>{mayEdit ? button('reopen', w('reopen')) : null}</>;
  return (
    <>
      {mayReport ? button('report', w('report')) : null}
      {mayEdit ? button('close', w('close')) : null}
      {mayEdit ? button('edit', common('edit')) : null}
    </>
  );
}
