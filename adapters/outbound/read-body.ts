import type { IncomingMessage } from "node:http"
import { PassThrough, type Readable, type Transform } from "node:stream"
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib"
import { appError, refusalOf } from "../../core/failing/app-error"

const unpackers: Record<string, () => Transform> = {
  identity: () => new PassThrough(),
  gzip: createGunzip,
  "x-gzip": createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/** What the client says it can unpack: one layer of one of these. */
export const unpackable = "gzip, deflate, br"

/**
 * The body's bytes, unpacked. It stops with `too_large` once more than `most` have come, packed or unpacked, so that neither an
 * endless body nor a packed one that swells is ever held whole.
 */
export async function readBody(response: IncomingMessage, most: number): Promise<Uint8Array> {
  const tooLarge = () => appError("too_large", "outbound.too_large", { limit: most / 1e6 })
  if (Number(response.headers["content-length"]) > most) throw tooLarge()
  const named = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase()
  const unpack = Object.hasOwn(unpackers, named) ? unpackers[named] : undefined
  if (!unpack) throw unreadable()
  const unpacked = unpack()
  let packed = 0
  response.on("data", (chunk: Buffer) => {
    packed += chunk.length
    if (packed > most) unpacked.destroy(tooLarge())
  })
  response.on("error", () => unpacked.destroy(unreadable()))
  response.on("aborted", () => unpacked.destroy(unreadable()))
  return collect(response.pipe(unpacked), most, tooLarge)
}

const unreadable = () => appError("unprocessable", "outbound.unreadable")

async function collect(stream: Readable, most: number, tooLarge: () => Error): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length
      if (size > most) throw tooLarge()
      chunks.push(chunk as Buffer)
    }
  } catch (thrown) {
    // What cannot be unpacked was not packed as it says.
    throw refusalOf(thrown) ?? unreadable()
  }
  return Buffer.concat(chunks, size)
}
