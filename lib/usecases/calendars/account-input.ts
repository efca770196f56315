import { z } from 'zod';

const id = z.string().min(1).max(64);

/** An address as people write it: without https:// it is meant with it. What it says of account and password is dropped. */
const address = z
  .string()
  .trim()
  .max(1_000)
  .transform((written) => (/^[a-z][a-z0-9+.-]*:\/\//i.test(written) ? written : `https://${written}`))
  .refine((written) => /^https?:\/\//i.test(written) && URL.canParse(written), 'not-an-address')
  .transform((written) => {
    const url = new URL(written);
    url.username = '';
    url.password = '';
    url.hash = '';
    return url.href;
  });

const credentials = {
  // RFC 7617 2: a colon ends the account.
  account: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^:]*$/, 'no-colon'),
  password: z.string().min(1).max(500),
};

export const accountInput = z.object({ address, ...credentials });
export type AccountInput = z.output<typeof accountInput>;

export const subscribeAccountInput = accountInput.extend({
  bodyId: id,
  name: z.string().trim().min(1).max(60),
  calendars: z
    .array(z.object({ url: z.url({ protocol: /^https?$/ }).max(2_000), name: z.string().trim().max(200) }))
    .min(1, 'required')
    .max(50),
});
export type SubscribeAccountInput = z.output<typeof subscribeAccountInput>;

export const changeAccountInput = z.object({ sourceId: id, ...credentials });
export type ChangeAccountInput = z.output<typeof changeAccountInput>;
