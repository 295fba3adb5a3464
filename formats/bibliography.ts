import type { CslItem } from "@/core/sources/source"
import type { Message } from "./imported"

/** Ids of the bibliography formats, in the order a menu shows. */
export const bibliographyFormats = ["csl-json", "biblatex", "bibtex", "ris"] as const

/** What a bibliography file held: the items in its order, and a sentence for each entry that could not be read. */
export interface ReadBibliography {
  /** `place` names the entry for people: its key, or its number. */
  items: { csl: CslItem; place: string }[]
  messages: Message[]
}

export interface FileToRead {
  format?: string
  filename?: string
  text: string
  /** A file that holds no more entries than this may be handed over in parts. */
  most: number
}

/** Some of a bibliography file: all of it, or one part after the other. */
export interface ReadPart extends ReadBibliography {
  format: string
  /** How many entries the whole file has at most; what is read counts, where it is read whole. */
  of: number
}

export interface WrittenBibliography {
  text: string
  /** What the format could not hold, item by item. */
  messages: Message[]
}

/** One bibliography format. Nothing throws on odd input: it is said in messages, and the other entries are still read. */
export interface Bibliography {
  /** One of DESIGN's ids: csl-json, bibtex, biblatex, ris. */
  id: string
  label: string
  /** With the dot, lower case. */
  extensions: readonly string[]
  mediaType: string
  /** Whether a text's beginning looks like this format. */
  sniff: (head: string) => boolean
  read: (text: string) => ReadBibliography
  /** The same some entries at a time, where reading takes long; `atMost` tells before how many there can be. */
  parts?: { read: (text: string) => Iterable<ReadBibliography>; atMost: (text: string) => number }
  write: (items: readonly CslItem[]) => WrittenBibliography
}
