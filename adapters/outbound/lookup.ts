import { lookup as systemLookup } from "node:dns/promises"
import type { LookupFunction } from "node:net"
import { isPublicAddress } from "./public-address"
import { unreachable } from "./web-target"

export interface ResolvedAddress {
  address: string
  family: number
}

/** Finds the addresses of a name. Tests give their own. */
export type Resolve = (name: string) => Promise<ResolvedAddress[]>

export const bySystem: Resolve = name => systemLookup(name, { all: true })

/**
 * The lookup of a socket that is about to connect: what it answers is what is connected to, so a name cannot be checked at one
 * address and reached at another. A name with any address inside is refused whole.
 */
export function guardedLookup(resolve: Resolve): LookupFunction {
  return (name, options, done) => {
    publicAddressesOf(name, resolve).then(
      found => {
        const [first] = found
        if (options.all) done(null, found)
        else done(null, first?.address ?? "", first?.family)
      },
      error => done(error as NodeJS.ErrnoException, "", 0),
    )
  }
}

/** All addresses of a name; refuses where it has none, or one that is not public. */
export async function publicAddressesOf(name: string, resolve: Resolve): Promise<ResolvedAddress[]> {
  const found = await resolve(name).catch(() => [])
  if (found.length === 0 || !found.every(one => isPublicAddress(one.address))) throw unreachable()
  return found
}
