import type { ReactElement } from 'react';
import { switchLanguageAction } from './actions.ts';

/** The other language's own name; a form, so that it works without script. */
export function LanguageSwitch({ label }: { readonly label: string }): ReactElement {
  return (
    <form action={switchLanguageAction}>
      <button className="linkbtn" type="submit">
        {label}
      </button>
    </form>
  );
}
