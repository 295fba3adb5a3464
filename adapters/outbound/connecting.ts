import { request } from "node:http"
import { connect, isIP } from "node:net"
import type { Duplex } from "node:stream"
import { connect as connectTls } from "node:tls"
import { guardedLookup, publicAddressesOf, type Resolve } from "./lookup"
import { isPublicAddress } from "./public-address"
import { hostOf, isInsider, portOf, unreachable } from "./web-target"

export interface Connecting {
  resolve: Resolve
  /** host:port pairs that whoever runs the server lets through, wherever they lie. */
  insiders: ReadonlySet<string>
  /** The proxy everything goes through; null: straight out. */
  proxy: URL | null
  signal: AbortSignal
}

/** An open connection to the site of this address, ready for a request: checked where it leads, and encrypted where it is https. */
export async function openConnection(url: URL, connecting: Connecting): Promise<Duplex> {
  const isThroughProxy = connecting.proxy !== null && !isInsider(url, connecting.insiders)
  const way = isThroughProxy ? await tunnel(url, connecting) : await direct(url, connecting)
  return url.protocol === "https:" ? encrypted(way, url, connecting.signal) : way
}

function direct(url: URL, { resolve, insiders, signal }: Connecting): Promise<Duplex> {
  const isLetThrough = isInsider(url, insiders)
  const lookup = isLetThrough ? {} : { lookup: guardedLookup(resolve) }
  const socket = connect({ host: hostOf(url), port: portOf(url), ...lookup })
  return whenOpen(socket, "connect", signal, () => {
    // The last look, at what was in fact connected to.
    if (!isLetThrough && !isPublicAddress(socket.remoteAddress ?? "")) throw unreachable()
  })
}

/**
 * A way through the proxy, for http as well as https. Names that can be resolved here are checked here; the proxy resolves them once
 * more by itself, so it has to keep off its own network (docs/operating.md says so).
 */
async function tunnel(url: URL, { proxy, resolve, signal }: Connecting): Promise<Duplex> {
  const name = hostOf(url)
  const isKnownHere = !isIP(name) && (await resolve(name).catch(() => [])).length > 0
  if (isKnownHere) await publicAddressesOf(name, resolve)
  const by = proxy as URL
  const host = `${url.hostname}:${portOf(url)}`
  const login = Buffer.from(decodeURIComponent(`${by.username}:${by.password}`)).toString("base64")
  const asked = request({
    ...{ method: "CONNECT", host: hostOf(by), port: portOf(by), path: host, agent: false, signal },
    headers: { host, ...(by.username ? { "proxy-authorization": `Basic ${login}` } : {}) },
  })
  return new Promise((open, fail) => {
    asked.on("connect", (answer, socket) => {
      socket.on("error", () => {})
      if (answer.statusCode === 200) return open(socket)
      socket.destroy()
      fail(unreachable())
    })
    asked.on("response", answer => {
      answer.destroy()
      fail(unreachable())
    })
    asked.on("error", fail)
    asked.end()
  })
}

function encrypted(socket: Duplex, url: URL, signal: AbortSignal): Promise<Duplex> {
  const host = hostOf(url)
  const named = isIP(host) ? {} : { servername: host }
  const secure = connectTls({ socket, host, ...named, ALPNProtocols: ["http/1.1"] })
  return whenOpen(secure, "secureConnect", signal, () => {})
}

function whenOpen<S extends Duplex>(
  socket: S,
  event: string,
  signal: AbortSignal,
  check: () => void,
): Promise<S> {
  const stop = () => socket.destroy(signal.reason)
  signal.addEventListener("abort", stop, { once: true })
  if (signal.aborted) stop()
  return new Promise<S>((open, fail) => {
    socket.once("error", fail)
    socket.once("close", () => fail(unreachable()))
    socket.once(event, () => {
      try {
        check()
        open(socket)
      } catch (error) {
        socket.destroy()
        fail(error)
      }
    })
  })
}
