/** A stretch of wikitext: UTF-16 offsets into its source; `end` is exclusive. */
export interface Span {
  src: number
  end: number
}
