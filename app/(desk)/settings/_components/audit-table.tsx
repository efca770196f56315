import Link from 'next/link';
import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { EmptyState } from '#app/_ui/empty-state.tsx';
import { SelectField } from '#app/_ui/field.tsx';
import { hasWords, words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { AuditLine, AuditView } from '#lib/usecases/office/audit.ts';
import { paths } from '#lib/web/paths.ts';

/** So many changes of one event are shown; the rest is counted. */
const SHOWN = 6;

interface Props {
  readonly view: AuditView;
  readonly locale: Locale;
}

/** The audit trail, a page at a time; a plain form chooses what it is about. */
export function AuditTable({ view, locale }: Props): ReactElement {
  const w = words(locale, 'settings');
  const older = new URLSearchParams({
    ...(view.entity ? { about: view.entity } : {}),
    before: String(view.olderThan),
  });
  const choices = [
    { value: '', label: w('audit.everything') },
    ...view.entities.map((value) => ({ value, label: auditWord('entity', value, locale) })),
  ];
  return (
    <>
      <p className="settings-lead">{w('audit.lead')}</p>
      <form className="settings-bar" action={paths.audit()}>
        <SelectField
          label={w('audit.entity')}
          hideLabel
          name="about"
          choices={choices}
          defaultValue={view.entity ?? ''}
        />
        <Button type="submit">{w('audit.show')}</Button>
      </form>
      {view.lines.length === 0 ? (
        <EmptyState title={w('audit.none')}>{w('audit.noneWhy')}</EmptyState>
      ) : (
        <Lines view={view} locale={locale} />
      )}
      <p className="settings-bar">
        {view.olderThan === null ? null : <Link href={`${paths.audit()}?${older}`}>{w('audit.older')}</Link>}
      </p>
    </>
  );
}

function Lines({ view, locale }: Props): ReactElement {
  const w = words(locale, 'settings');
  return (
    <table className="grid audit stack">
      <thead>
        <tr>
          {(['when', 'who', 'what', 'changes'] as const).map((column) => (
            <th key={column} scope="col">
              {w(`audit.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.lines.map((line) => (
          <tr key={line.seq}>
            <td className="num">{line.at}</td>
            <td>{line.actorName}</td>
            <td>
              {auditWord('action', line.action, locale)}
              <span className="note"> {line.about || auditWord('entity', line.entity, locale)}</span>
            </td>
            <td>
              <Changes line={line} locale={locale} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Changes({ line, locale }: { readonly line: AuditLine; readonly locale: Locale }): ReactElement {
  const w = words(locale, 'settings');
  const rest = line.changes.length - SHOWN;
  return (
    <>
      <dl className="audit-changes">
        {line.changes.slice(0, SHOWN).map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{before ? w('audit.fromTo', { before, after: after || '—' }) : after}</dd>
          </div>
        ))}
      </dl>
      {line.unlisted ? <p className="note">{w('audit.unlisted')}</p> : null}
      {rest > 0 ? <p className="note">{w('audit.more', { n: rest })}</p> : null}
    </>
  );
}

/** A code of the trail in words; the code itself where nobody has worded it. */
function auditWord(kind: 'action' | 'entity', code: string, locale: Locale): string {
  const key = `${kind}.${code}`;
  return hasWords('audit', key) ? words(locale, 'audit')(key as never) : code;
}
