import { isIP } from "node:net"
import { appError } from "../../core/failing/app-error"
import { isPublicAddress } from "./public-address"

/** Below this only the web's own ports: others speak to mail servers, printers and the like. */
const freePorts = 1024
const webPorts = new Set([80, 443])

export const portOf = (url: URL): number => Number(url.port) || (url.protocol === "https:" ? 443 : 80)

/** The host without the brackets that an IPv6 address wears in a URL. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "")

/** What lies inside, what does not answer and what is not there are told in one sentence: nobody learns which from here. */
export const unreachable = () => appError("unprocessable", "outbound.unreachable")

/**
 * The address as it will be asked, without its fragment. The URL standard has turned every notation of an IPv4 address (decimal,
 * octal, hexadecimal, short) into four numbers by then. Refuses what is no web address, holds a name or password, or lies inside;
 * `insiders` are host:port pairs that whoever runs the server lets through.
 */
export function webTarget(address: string | URL, insiders: ReadonlySet<string>, base?: URL): URL {
  const url = URL.canParse(String(address), base) ? new URL(String(address), base) : null
  if (!url || !["http:", "https:"].includes(url.protocol))
    throw appError("invalid", "outbound.no_web_address")
  if (url.username || url.password) throw appError("invalid", "outbound.credentials")
  url.hash = ""
  if (isInsider(url, insiders)) return url
  const host = hostOf(url)
  if (isIP(host) && !isPublicAddress(host)) throw unreachable()
  if (portOf(url) < freePorts && !webPorts.has(portOf(url))) throw unreachable()
  return url
}

/** Whether whoever runs the server lets this very host and port through, wherever they lie. */
export const isInsider = (url: URL, insiders: ReadonlySet<string>): boolean =>
  insiders.has(`${hostOf(url)}:${portOf(url)}`)
