import type { Counted } from "./counted"
import type { Measure } from "./figure"
import type { NounPhrase } from "./phrase-words"
import type { Counting } from "./population-of"
import type { Quantity } from "./quantity"
import type { Found } from "./verb-forms"

/** One quantity with what it turned out to count. `refused`: a date, an age, a label. */
export interface Reading {
  quantity: Quantity
  phrase: NounPhrase
  refused: boolean
  counted: Counted | null
  found: Found | null
  counting: Counting | null
  partOfPrevious: boolean
  /** Others in the sentence are some of these. */
  whole?: boolean
  /** It took its verb from the next in a list that "and" ends. */
  listed?: boolean
  /** What a verb does to a thing counted here, for the people listed after it: "lost 12 galleys and 2,300 men". */
  object: Found | null
}

/** What stands outside the sentence: the field of an infobox, the measure its last lines gave. */
export interface Frame {
  field: Measure | null
  /** Lines of a table or infobox. */
  lines: boolean
  /** The last count of the sentence before: "Of these, 400 …". */
  before?: Reading | null
}
