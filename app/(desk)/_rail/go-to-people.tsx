import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import { useFoundPeople } from '../people/_order/use-found-people.ts';

/** People of the roster whom the words find. The server has matched them: each stands for the words themselves. */
export function GoToPeople({ typed }: { readonly typed: string }): ReactElement | null {
  const w = useWords('shell');
  const { wanted, people } = useFoundPeople(typed);
  // Enter must not open whom an earlier text found.
  if (wanted !== typed || people.length === 0) return null;
  return (
    <MenuSection>
      <Header>{w('people')}</Header>
      {people.map(({ id, name, post }) => (
        <MenuItem key={id} id={paths.person(id)} textValue={typed}>
          <Icon name="people" />
          {name}
          <small>{post}</small>
        </MenuItem>
      ))}
    </MenuSection>
  );
}
