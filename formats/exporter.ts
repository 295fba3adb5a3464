import type { ArticleBundle } from "./bundle"
import type { Message } from "./imported"

export interface ExportOptions {
  /** A variant of a format (`gfm` for Markdown). */
  flavour?: string
  /** Columns a table format should hold, in order; all when absent. */
  fields?: readonly string[]
}

export interface Written {
  bytes: Uint8Array
  /** What the format could not hold. */
  messages: Message[]
  /** Files that belong beside it (`.csl.json`); `name` is only the extension with its dot. */
  beside?: { extension: string; bytes: Uint8Array }[]
}

/** One format that goes out. */
export interface Exporter {
  id: string
  label: string
  /** With the dot. */
  extension: string
  mediaType: string
  /** Wants `bundle.original`, which others do without. */
  usesOriginal?: true
  /** Writes what the bundle holds; apply a preset first (`forPreset`). */
  write: (bundle: ArticleBundle, options?: ExportOptions) => Written | Promise<Written>
}
