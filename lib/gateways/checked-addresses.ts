import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { ok, type Result, refuse } from '#lib/domain/result.ts';
import { isPublicAddress } from './address-guard.ts';
import type { FetchRefusal, RequestOptions } from './guarded-request.ts';

async function resolveBySystem(host: string): Promise<readonly string[]> {
  return (await systemLookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/** The addresses a host means, every one of them public or the host allowed by the administrator. */
export async function checkedAddresses(
  url: URL,
  options: RequestOptions,
  signal: AbortSignal,
): Promise<Result<readonly string[], FetchRefusal>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    const resolving = isIP(host) ? [host] : (options.resolve ?? resolveBySystem)(host);
    addresses = await Promise.race([resolving, aborted(signal)]);
  } catch {
    return signal.aborted
      ? refuse({ kind: 'timed-out', detail: host })
      : refuse({ kind: 'not-found', detail: host });
  }
  if (addresses.length === 0) return refuse({ kind: 'not-found', detail: host });
  if (isAllowed(host, options.allowedHosts)) return ok(addresses);
  return addresses.every(isPublicAddress) ? ok(addresses) : refuse({ kind: 'inside-address', detail: host });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Whether the administrator listed a host, though it is inside. */
export function isAllowed(host: string, allowed: readonly string[]): boolean {
  return allowed.some(
    (entry) =>
      entry
        .trim()
        .toLowerCase()
        .replace(/^\[|\]$/g, '') === host.toLowerCase(),
  );
}

/** The connection goes to what was checked, whatever the name resolves to a moment later. */
export function pinned(addresses: readonly string[]): LookupFunction {
  const list = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, lookupOptions, callback) => {
    const [first] = list;
    if (lookupOptions.all) callback(null, list);
    else callback(null, first?.address ?? '', first?.family ?? 4);
  };
}
