import type { ReactElement } from 'react';
import { LanguageSwitch } from '#app/_language/language-switch.tsx';
import { words } from '#lib/i18n/catalogue.ts';
import { PASSWORD_LENGTH } from '#lib/usecases/users/password-rule.ts';
import { viewOwnAccount } from '#lib/usecases/users/queries.ts';
import { currentContext, shown } from '#lib/web/session.ts';
import { Group } from '../_components/group.tsx';
import { PasswordForm } from './_components/password-form.tsx';

/** One's own account: who one is here, the language, the password. */
export default async function AccountPage(): Promise<ReactElement> {
  const context = await currentContext();
  const { name, email, role } = shown(await viewOwnAccount(context));
  const w = words(context.locale, 'settings');
  return (
    <>
      <Group title={w('account.signedInAs')} why={words(context.locale, 'terms')(`role.${role}`)}>
        <p>
          <b>{name}</b>
          <br />
          {email}
        </p>
      </Group>
      <Group title={w('account.language')} why={w('group.time.why')}>
        <LanguageSwitch label={words(context.locale, 'shell')('switchLanguage')} />
      </Group>
      <Group title={w('account.password')} why={w('account.passwordWhy')}>
        <PasswordForm length={PASSWORD_LENGTH} />
      </Group>
    </>
  );
}
