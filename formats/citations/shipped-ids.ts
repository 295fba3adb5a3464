import { type CitationStyle, citationStyles } from "@/core/sources/citation-style"
import { styleXml } from "./style-files"

/** The style of the program whose own id (in its `info`) is one of these; null where none is. */
export function shippedStyleCalled(ids: readonly string[]): CitationStyle | null {
  return (
    citationStyles.find(style => ids.includes(/<id>([^<]*)<\/id>/.exec(styleXml(style))?.[1] ?? "")) ?? null
  )
}
