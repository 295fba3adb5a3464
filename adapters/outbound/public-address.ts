import { BlockList, isIP } from "node:net"

// The registries of special addresses (IANA, RFC 6890 and its successors): what is not plainly the public internet is refused.

const inside = new BlockList()
for (const [network, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  inside.addSubnet(network, bits, "ipv4")
// Azure answers its machines about themselves at a public address.
inside.addAddress("168.63.129.16", "ipv4")

// Within 2000::/3, which alone is given out to the internet: protocols and tunnels (Teredo, 6to4), examples, a sink.
for (const [network, bits] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const)
  inside.addSubnet(network, bits, "ipv6")

const global = new BlockList()
global.addSubnet("2000::", 3, "ipv6")

/** Addresses of IPv4 in IPv6's clothes, whose last 32 bits say where they lead: mapped, and NAT64's own prefix. */
const dressed = new BlockList()
dressed.addSubnet("::ffff:0:0", 96, "ipv6")
dressed.addSubnet("64:ff9b::", 96, "ipv6")

/**
 * Whether an address (as DNS and sockets write it, no name) lies on the public internet: not private, loopback, link-local, shared,
 * reserved, multicast or a cloud's metadata, in whatever form it is written.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !inside.check(address, "ipv4")
  // A zone (%eth0) only goes with addresses of this machine's own links.
  if (isIP(address) !== 6 || address.includes("%")) return false
  if (dressed.check(address, "ipv6")) return isPublicAddress(lastFour(address))
  return global.check(address, "ipv6") && !inside.check(address, "ipv6") && !isTunnelled(address)
}

/** ISATAP hides an IPv4 address behind 0:5efe or 200:5efe in any prefix. */
const isTunnelled = (address: string): boolean =>
  /:(?:0|200)?:?5efe:[0-9a-f]{1,4}:[0-9a-f]{1,4}$/.test(canonical(address))

/** As the URL standard writes it: `::ffff:7f00:1`, never with dots. */
const canonical = (address: string): string => new URL(`http://[${address}]/`).hostname.slice(1, -1)

function lastFour(address: string): string {
  const [, high = "0", low = "0"] = /([0-9a-f]*):([0-9a-f]*)$/.exec(canonical(address)) ?? []
  const bits = (Number.parseInt(high || "0", 16) << 16) | Number.parseInt(low || "0", 16)
  return [24, 16, 8, 0].map(shift => (bits >>> shift) & 255).join(".")
}
