import type { ReactElement } from 'react';
import { Icon } from '#app/_ui/icon.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { MatterView } from '#lib/usecases/consultations/leader-view.ts';
import { paths } from '#lib/web/paths.ts';
import { Asked } from './asked.tsx';
import { metaWords } from './matter-words.ts';

interface Props {
  readonly matter: MatterView;
  readonly locale: Locale;
}

/** What is asked, where it stands, what the office says about it, and the papers. */
export function MatterFacts({ matter, locale }: Props): ReactElement {
  const w = words(locale, 'leader');
  const separator = words(locale, 'common')('listSeparator');
  const who = matter.reporters.map(({ name, post }) =>
    locale === 'zh-CN' ? `${post}${name}` : `${name}, ${post}`,
  );
  return (
    <>
      <Asked text={w('question', { title: matter.title })} />
      <p className="meta">{metaWords(locale, matter)}</p>
      {matter.message && matter.place === 1 ? <p className="lead">{matter.message}</p> : null}
      {matter.note ? <p className="lead">{matter.note}</p> : null}
      {who.length > 0 ? <p className="lead">{w('reporter', { who: who.join(separator) })}</p> : null}
      <p className="att">
        <a href={paths.file(matter.meetingId, 'agenda.pdf')}>
          <Icon name="document" size={20} />
          {w('draft')}
        </a>
      </p>
    </>
  );
}
