import { headers } from 'next/headers';
import type { ReactElement } from 'react';
import { LanguageSwitch } from '#app/_language/language-switch.tsx';
import { isSecretPath, paths } from '#lib/web/paths.ts';
import { PATH_HEADER } from '#lib/web/session.ts';

/** The other language's own name. Behind a secret link a plain form sends it: no server action is taken there. */
export async function DoorLanguage({ label }: { readonly label: string }): Promise<ReactElement> {
  const here = (await headers()).get(PATH_HEADER) ?? '/';
  if (!isSecretPath(here)) return <LanguageSwitch label={label} />;
  return (
    <form action={paths.doorLanguage()} method="post">
      <input type="hidden" name="back" value={here} />
      <button className="linkbtn" type="submit">
        {label}
      </button>
    </form>
  );
}
