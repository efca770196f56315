'use client';

import type { ReactElement } from 'react';
import { Button } from '#app/_ui/button.tsx';
import { DateField } from '#app/_ui/date-field.tsx';
import { SelectField, TextField } from '#app/_ui/field.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { groups } from '#lib/domain/people/person.ts';
import type { PersonView } from '#lib/usecases/people/queries.ts';

type Post = PersonView['person']['memberships'][number];

interface Props {
  readonly rows: readonly Post[];
  readonly bodies: PersonView['bodies'];
  readonly disabled: boolean;
  readonly faultOf: (path: string) => string | undefined;
  readonly onChange: (rows: readonly Post[]) => void;
}

/** The posts of a person, one a line: unit, circle, post, rank, from and until. */
export function PostRows({ rows, bodies, disabled, faultOf, onChange }: Props): ReactElement {
  const w = useWords('people');
  const set = (index: number, part: Partial<Post>): void =>
    onChange(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  const fresh: Post = {
    bodyId: bodies[0]?.id ?? '',
    group: 'members',
    post: '',
    rank: null,
    from: null,
    to: null,
  };
  return (
    <>
      <div className="sec">
        <h2>{w('posts')}</h2>
        <span className="note">{w('posts.hint')}</span>
      </div>
      <table className="grid posts-grid stack">
        <thead>
          <tr>
            {(['body', 'group', 'post', 'rank', 'from', 'to'] as const).map((head) => (
              <th key={head} scope="col">
                {w(head)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a post has no identity of its own; rows are only added at the end
            <tr key={index}>
              <td>
                <SelectField
                  label={w('body')}
                  hideLabel
                  value={row.bodyId}
                  onChange={(e) => set(index, { bodyId: e.target.value })}
                  choices={bodies.map((b) => ({ value: b.id, label: b.shortName }))}
                />
              </td>
              <td>
                <SelectField
                  label={w('group')}
                  hideLabel
                  value={row.group}
                  onChange={(e) => set(index, { group: e.target.value })}
                  choices={groups.map((g) => ({ value: g, label: w(`group.${g}`) }))}
                />
              </td>
              <td>
                <TextField
                  label={w('post')}
                  hideLabel
                  value={row.post}
                  onChange={(e) => set(index, { post: e.target.value })}
                />
              </td>
              <td className="rank">
                <TextField
                  label={w('rank')}
                  hideLabel
                  type="number"
                  min={1}
                  value={row.rank ?? ''}
                  onChange={(e) =>
                    set(index, { rank: e.target.value === '' ? null : Number(e.target.value) })
                  }
                />
              </td>
              {(['from', 'to'] as const).map((end) => (
                <td key={end}>
                  <DateField
                    label={w(end)}
                    hideLabel
                    optional
                    disabled={disabled}
                    value={row[end] ?? ''}
                    fault={faultOf(`memberships.${index}.${end}`)}
                    onChange={(entered) => set(index, { [end]: entered || null })}
                  />
                </td>
              ))}
              <td>
                <Button
                  kind="quiet"
                  size="small"
                  icon="cross"
                  aria-label={w('remove-post', { n: index + 1 })}
                  onClick={() => onChange(rows.filter((_, i) => i !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button size="small" icon="plus" onClick={() => onChange([...rows, fresh])}>
        {w('add-post')}
      </Button>
    </>
  );
}
