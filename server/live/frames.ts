import { promisify } from "node:util"
import { gzip } from "node:zlib"
import type { Role } from "@/core/people/role"
import { documentJson } from "@/usecases/live/document-json"
import type { LogEntry, Room } from "@/usecases/live/room"

// Commits are JSON text already, made once at the flush: frames are put together from them without parsing.

const pack = promisify(gzip)
const list = (entries: readonly LogEntry[]) => `[${entries.map(entry => entry.json).join(",")}]`

/** One frame for everybody: what a flush committed. */
export function updateFrame(entries: readonly LogEntry[]): string {
  return `{"t":"update","from":${(entries[0]?.version ?? 1) - 1},"commits":${list(entries)}}`
}

export function tailFrame(from: number, entries: readonly LogEntry[], role: Role): string {
  return `{"t":"tail","from":${from},"role":"${role}","commits":${list(entries)}}`
}

/** The whole document as one gzipped binary frame; the same bytes serve everybody who joins at this version with this role. */
export function initFrames() {
  let key = ""
  let packed: Promise<Buffer> | null = null
  return (room: Room, role: Role, since: readonly LogEntry[] | null): Promise<Buffer> => {
    const open = `{"t":"init","v":${room.version},"role":"${role}","doc":${documentJson(room.doc)}`
    if (since) return pack(`${open},"commits":${list(since)}}`)
    const now = `${room.version} ${role}`
    if (packed && key === now) return packed
    key = now
    packed = pack(`${open}}`, { level: 5 })
    return packed
  }
}
