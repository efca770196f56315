import type { ReactElement } from 'react';
import { Icon, type IconName } from '#app/_ui/icon.tsx';
import { type Reply, replies } from '#lib/domain/invitations/invitation.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { ReplyView } from '#lib/usecases/invitations/reply.ts';

interface Props {
  readonly page: ReplyView;
  readonly send: string;
  readonly locale: Locale;
}

const shapes: Readonly<Record<Reply, IconName>> = { accept: 'tick', decline: 'cross', tentative: 'clock' };

/** Three answers and a reason. A plain form; the browser itself shows what is chosen. */
export function ReplyForm({ page, send, locale }: Props): ReactElement {
  const w = words(locale, 'invitation');
  return (
    <form action={send} method="post">
      <fieldset>
        <legend>{w('yours')}</legend>
        {replies.map((reply) => (
          <label key={reply} className="answer">
            <input type="radio" name="reply" value={reply} defaultChecked={page.reply === reply} required />
            <span>
              <Icon name={shapes[reply]} size={20} />
              {w(`reply.${reply}`)}
            </span>
          </label>
        ))}
      </fieldset>
      <div className="reason">
        <label htmlFor="reason">{w('reason')}</label>
        <input
          id="reason"
          className="field"
          name="reason"
          maxLength={200}
          defaultValue={page.reason}
          aria-describedby="reason-hint"
        />
        <p className="note" id="reason-hint">
          {w('reasonHint')}
        </p>
      </div>
      <button className="btn primary" type="submit">
        {w('sendReply')}
      </button>
    </form>
  );
}
