import { BlockList, isIP } from 'node:net';

// Everything that is no public unicast address (IANA special-purpose registries), cloud metadata among it.
const refused = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  refused.addSubnet(network, prefix, 'ipv4');

const publicV6 = new BlockList();
publicV6.addSubnet('2000::', 3, 'ipv6');
const specialV6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['2620:4f:8000::', 48],
] as const)
  specialV6.addSubnet(network, prefix, 'ipv6');

/** The eight groups of an IPv6 address; a dotted end is two of them. */
function groupsOf(address: string): number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [, start = '', a, b, c, d] = dotted ?? [];
  const plain =
    dotted === null
      ? address
      : `${start}${(Number(a) * 256 + Number(b)).toString(16)}:${(Number(c) * 256 + Number(d)).toString(16)}`;
  const [head = '', tail] = plain.split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)));
  const before = numbers(head);
  const after = numbers(tail ?? '');
  return tail === undefined
    ? before
    : [...before, ...Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => 0), ...after];
}

function dottedOf(high: number, low: number): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** The IPv4 address inside an IPv6 one: mapped, compatible, translated (NAT64), 6to4, Teredo. */
function embeddedV4(address: string): string | null {
  const groups = groupsOf(address);
  const [a = 0, b = 0, c = 0] = groups;
  const [f = 0, g = 0, h = 0] = groups.slice(5);
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  if (isZero(0, 5) && (f === 0xffff || f === 0)) return dottedOf(g, h);
  if (isZero(0, 4) && groups[4] === 0xffff && f === 0) return dottedOf(g, h);
  if (a === 0x64 && b === 0xff9b) return dottedOf(g, h);
  if (a === 0x2002) return dottedOf(b, c);
  if (a === 0x2001 && b === 0) return dottedOf(g ^ 0xffff, h ^ 0xffff);
  return null;
}

/** Whether an IP address is one of the public internet. What is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 4) return !refused.check(bare, 'ipv4');
  if (family !== 6) return false;
  const inside = embeddedV4(bare);
  if (inside !== null) return bare !== '::' && bare !== '::1' && !refused.check(inside, 'ipv4');
  return publicV6.check(bare, 'ipv6') && !specialV6.check(bare, 'ipv6');
}
