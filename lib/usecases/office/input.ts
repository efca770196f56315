import { z } from 'zod';
import { LONGEST_NAME } from '#lib/domain/bodies/body.ts';
import { typed } from '../entered.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);

/** An IANA zone the runtime knows. */
function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** A host name or address alone: of an address as it is copied from a browser, its host. */
const hostName = z
  .string()
  .trim()
  .toLowerCase()
  .transform(hostIn)
  .pipe(
    z
      .string()
      .regex(
        /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)*[a-z0-9]([a-z0-9-]*[a-z0-9])?$|^\[?[0-9a-f:]+\]?$/,
        'not-a-host',
      ),
  );

/** `https://oa.example:8443/dav/` and `10.0.0.8:5232` without all but the host; an IPv6 address has colons of its own. */
function hostIn(text: string): string {
  const host = text.replace(/^[a-z]+:\/\//, '').replace(/[/?#].*$/s, '');
  return /^(?:\[.*\]|[^:]*):\d+$/.test(host) ? host.replace(/:\d+$/, '') : host;
}

const officeFacts = {
  locality: text(40),
  localityEn: z.string().trim().max(80),
  name: text(LONGEST_NAME),
  shortName: text(30),
  zone: z.string().trim().refine(isZone, 'not-a-zone'),
  term: typed(z.int().min(1).max(99)),
  rulePack: text(60),
};

export const setUpInput = z.object({
  ...officeFacts,
  /** Left empty, what the names of the office and the place say of it. */
  committeeName: z.string().trim().max(LONGEST_NAME).default(''),
  committeeShortName: z.string().trim().max(30).default(''),
  adminName: text(40),
  email: z.email().max(254),
  password: z.string().max(200),
});
export type SetUpInput = z.infer<typeof setUpInput>;

export const editOfficeInput = z.object({
  ...officeFacts,
  locale: z.enum(['zh-CN', 'en']),
  seating: z.object({
    even: z.enum(['A', 'B']),
    two: z.enum(['A', 'B']),
    nameOrder: z.enum(['fullname', 'surname']),
    termBegan: typed(z.int().min(1949).max(2_100)).nullable(),
    rotateYearly: typed(z.int().min(0).max(500)),
    facesDoor: z.enum(['guests', 'hosts']),
  }),
  allowedHosts: z.array(hostName).max(50),
  staleAfterHours: typed(
    z
      .int()
      .min(1)
      .max(24 * 60),
  ),
  defaultStart: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not-a-time'),
  basedOn: z.int(),
});
export type EditOfficeInput = z.infer<typeof editOfficeInput>;
