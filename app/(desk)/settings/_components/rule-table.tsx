import type { ReactElement } from 'react';
import { isMeetingType } from '#lib/domain/meetings/meeting-type.ts';
import { words } from '#lib/i18n/catalogue.ts';
import type { Locale } from '#lib/i18n/locale.ts';
import type { RuleLine } from '#lib/usecases/office/queries.ts';

interface Props {
  readonly rules: readonly RuleLine[];
  readonly locale: Locale;
}

/** Deadlines one a line: what, for which meetings, when, between whom, and why. */
export function RuleTable({ rules, locale }: Props): ReactElement {
  const w = words(locale, 'settings');
  const terms = words(locale, 'terms');
  const separator = words(locale, 'common')('listSeparator');
  const typesOf = ({ types }: RuleLine): string =>
    types.length === 0
      ? w('rules.all')
      : types.map((type) => (isMeetingType(type) ? terms(`type.${type}`) : type)).join(separator);
  return (
    <table className="grid stack">
      <thead>
        <tr>
          {(['what', 'types', 'when', 'who', 'basis'] as const).map((column) => (
            <th key={column} scope="col">
              {w(`rules.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rules.map((rule) => (
          <tr key={rule.id} id={rule.id}>
            <td>{rule.title}</td>
            <td>{typesOf(rule)}</td>
            <td className="whole">{w(`rules.${rule.direction}`, { n: rule.count, unit: rule.unit })}</td>
            <td>{[rule.from, rule.to].filter(Boolean).join(' → ')}</td>
            <td>
              {rule.basis}{' '}
              <span className="note whole">{w('rules.confidence', { grade: rule.confidence })}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
