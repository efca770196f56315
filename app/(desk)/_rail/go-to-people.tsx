import type { ReactElement } from 'react';
import { Header } from 'react-aria-components/Header';
import { MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Icon } from '#app/_ui/icon.tsx';
import { useWords } from '#app/_ui/words.tsx';
import { paths } from '#lib/web/paths.ts';
import type { FoundPeople } from '../people/_order/use-found-people.ts';

interface Props {
  /** What is typed: each stands for it, since the server has matched them. */
  readonly typed: string;
  readonly people: FoundPeople['people'];
}

/** People of the roster whom the words find. */
export function GoToPeople({ typed, people }: Props): ReactElement | null {
  const w = useWords('shell');
  if (people.length === 0) return null;
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
