import { describe, expect, it } from "vitest"
import { isPublicAddress } from "./public-address"

const isPublic = [
  "93.184.216.34",
  "8.8.8.8",
  "172.15.255.255",
  "172.32.0.0",
  "100.63.255.255",
  "2606:4700::1111",
]
const dressedPublic = ["::ffff:8.8.8.8", "::ffff:808:808", "64:ff9b::8.8.8.8", "2a00:1450:4001::5"]
const isInside = [
  ...[
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "10.255.255.255",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.9.9.9",
  ],
  ...[
    "169.254.169.254",
    "169.254.0.1",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
  ],
  ...[
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.7",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
  ],
  ...[
    "168.63.129.16",
    "::",
    "::1",
    "::7f00:1",
    "fe80::1",
    "fe80::1%eth0",
    "fec0::1",
    "fc00::1",
    "fd00:ec2::254",
  ],
  ...["ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "2002:808:808::", "3fff::1", "5f00::1", "100::1"],
]
const dressedInside = [
  ...[
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "0:0:0:0:0:ffff:a00:1",
    "::ffff:169.254.169.254",
    "::ffff:0:127.0.0.1",
  ],
  ...["64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b::169.254.169.254", "64:ff9b:1::8.8.8.8"],
  ...["2606:4700::5efe:10.0.0.1", "2606:4700::200:5efe:a00:1"],
]
const noAddress = [
  "",
  "localhost",
  "example.org",
  "127.1",
  "0x7f000001",
  "2130706433",
  "127.0.0.1 ",
  "[::1]",
  "8.8.8.8%eth0",
]

describe("an address", () => {
  it.each([...isPublic, ...dressedPublic])("it lets %s be reached", address => {
    expect(isPublicAddress(address)).toBe(true)
  })
  it.each([...isInside, ...dressedInside])("it keeps off %s", address => {
    expect(isPublicAddress(address)).toBe(false)
  })
  it.each(noAddress)("it takes “%s” for no address at all", address => {
    expect(isPublicAddress(address)).toBe(false)
  })
})
