import type { Imported } from "./imported"

export interface ImportOptions {
  filename?: string
  /** Title to use instead of the one found. */
  title?: string
}

/** One format that comes in. */
export interface Importer {
  /** One of DESIGN's format ids. */
  id: string
  label: string
  /** With the dot, lower case. */
  extensions: readonly string[]
  mediaType: string
  /** Whether the first bytes (up to 4 kB) look like this format; `named`: the file's name says that it is. */
  sniff: (head: Uint8Array, named?: boolean) => boolean
  /** Never throws on odd input: it says so in messages. Refuses what cannot be text at all: `unsupported`, `too_large`. */
  read: (bytes: Uint8Array, options?: ImportOptions) => Imported | Promise<Imported>
}
