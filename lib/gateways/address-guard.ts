import { BlockList, isIP, isIPv4 } from 'node:net';

/**
 * Addresses that lead into the office's own network or nowhere public: the IANA special-purpose registries
 * (RFC 6890), multicast, and the IPv6 forms that carry an IPv4 address inside.
 */
// Two lists: Node takes an IPv4 address for its ::ffff: form when a list holds both kinds.
const innerV4 = new BlockList();
const innerV6 = new BlockList();
const v4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const v6 = [
  ['::', 96],
  ['::ffff:0:0', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;
for (const [net, bits] of v4) innerV4.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of v6) innerV6.addSubnet(net, bits, 'ipv6');

const nat64 = new BlockList();
nat64.addSubnet('64:ff9b::', 96, 'ipv6');

/** Whether an address is a public one. Anything that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(bare) === 0) return false;
  if (isIPv4(bare)) return !innerV4.check(bare, 'ipv4');
  if (nat64.check(bare, 'ipv6')) return isPublicAddress(embeddedV4(bare));
  return !innerV6.check(bare, 'ipv6');
}

/** The last 32 bits of an IPv6 address, dotted. */
function embeddedV4(address: string): string {
  const dotted = /(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1];
  if (dotted) return dotted;
  const [high = '0', low = '0'] = address
    .split(':')
    .slice(-2)
    .map((part) => part || '0');
  const bits = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return bits.flatMap((part) => [part >> 8, part & 255]).join('.');
}
