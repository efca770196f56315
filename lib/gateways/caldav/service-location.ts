import { Resolver } from 'node:dns/promises';
import { isIP } from 'node:net';

/** What DNS says of a service: a target with its port, and the path it begins at. */
export interface ServiceRecords {
  readonly targets: readonly {
    readonly name: string;
    readonly port: number;
    readonly priority: number;
    readonly weight: number;
  }[];
  readonly paths: readonly string[];
}

/** Looks up `_caldavs._tcp.<domain>`. Never throws: what is not there is empty. */
export type AskService = (name: string) => Promise<ServiceRecords>;

/** A domain without such records must not keep anybody waiting. */
const TIME_LIMIT = 2_000;

/** SRV and TXT records by the system's name servers. */
export const askSystem: AskService = async (name) => {
  const resolver = new Resolver({ timeout: TIME_LIMIT, tries: 1 });
  const [targets, texts] = await Promise.all([
    resolver.resolveSrv(name).catch(() => []),
    resolver.resolveTxt(name).catch(() => []),
  ]);
  const entries = texts.map((parts) => parts.join(''));
  return { targets, paths: entries.flatMap((entry) => /^path=(\/.*)$/i.exec(entry)?.[1] ?? []) };
};

/**
 * Where the CalDAV service of a bare domain is (RFC 6764 3, 4, 6): over TLS only, the target of least priority first, of
 * equals the heaviest. Null where the address is more than a domain, or its name servers say nothing of it. Whether the
 * password may go there is for the caller: these records are not proven to be the domain's own (RFC 6764 8).
 */
export async function locateService(address: URL, ask: AskService): Promise<URL | null> {
  const { protocol, port, pathname, search, hostname } = address;
  const isBare = protocol === 'https:' && port === '' && pathname === '/' && search === '';
  if (!isBare || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || !hostname.includes('.')) return null;
  const { targets, paths } = await ask(`_caldavs._tcp.${hostname}`);
  // A target of "." says that there is no such service (RFC 2782).
  const offered = targets.filter(({ name }) => name.replace(/\.$/, '') !== '');
  const [best] = offered.toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
  if (!best) return null;
  const written = `https://${best.name.replace(/\.$/, '')}:${best.port}`;
  if (!URL.canParse(written)) return null;
  const found = new URL(paths[0] ?? '/.well-known/caldav', written);
  return found.origin === new URL(written).origin ? found : null;
}

/** Whether a service lies in the domain somebody named, so that its password may go there without asking again. */
export function isWithin(service: URL, domain: URL): boolean {
  return (
    service.protocol === 'https:' &&
    (service.hostname === domain.hostname || service.hostname.endsWith(`.${domain.hostname}`))
  );
}
