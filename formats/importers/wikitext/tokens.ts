import type { CitationItem } from "@/editor/model/nodes/inline"
import type { Span } from "../../wikitext/span"

export type MarkName = "link" | "strong" | "em" | "sub" | "sup" | "code"

/** What a line consists of, in the order of the source. Every token says where it stands there. */
export type Token = Span &
  (
    | { kind: "text" }
    /** Words that do not stand in the source as they are shown. */
    | { kind: "words"; words: string }
    /** Two, three or five apostrophes; what they begin or end is decided by the whole line. */
    | { kind: "quotes"; count: number }
    | { kind: "toggle"; marks: ("strong" | "em")[] }
    | { kind: "open"; mark: MarkName; href?: string }
    | { kind: "close"; mark: MarkName }
    /** A line break in the source, which a reader sees as a space. */
    | { kind: "space" }
    | { kind: "break" }
    /** Brackets and tags: a reader sees nothing of them. */
    | { kind: "nothing" }
    /** The same, and no part of the words around it. */
    | { kind: "comment" }
    /** `pages`: it says where in the source before it. */
    | { kind: "template"; name: string; pages?: string }
    | { kind: "citation"; items: CitationItem[] }
    /** Its words: a stretch of wikitext, which stands inside the token's own unless it is a copy. */
    | { kind: "footnote"; inner: Span; copy: boolean }
  )
