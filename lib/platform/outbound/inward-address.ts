import { BlockList, isIPv4, isIPv6 } from "node:net";

/**
 * Non-public networks (special-purpose address registries, RFC 6890): loopback, private and local ones, and
 * those that embed IPv4 addresses, through which the former can be reached.
 */
const inwardIPv4 = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inwardIPv4.addSubnet(network, prefix, "ipv4");

/** Separate from the first: in a combined list every IPv4 address would match the IPv4-mapped network. */
const inwardIPv6 = new BlockList();
for (const [network, prefix] of [
  ["::", 96],
  ["::ffff:0:0", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
] as const)
  inwardIPv6.addSubnet(network, prefix, "ipv6");

/** True for an IP address of this machine or an internal network, and for anything that is not an address. */
export function isInwardAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  if (isIPv4(bare)) return inwardIPv4.check(bare, "ipv4");
  return !isIPv6(bare) || inwardIPv6.check(bare, "ipv6");
}
