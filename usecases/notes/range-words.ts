import type { z } from "zod"
import type { TextSelectors } from "@/core/anchoring/selectors"
import { appError } from "@/core/failing/app-error"
import { schema } from "@/editor/model/schema"
import { rangeOfSelectors, selectorsOf } from "@/editor/model/selectors"
import type { SignedIn } from "../verb"
import type { Range } from "./note-input"

/**
 * Finds the words a note is to be about in the newest text, and describes them as the text has them. Refuses where they are not
 * there, or where other places fit as well.
 */
export async function selectorsFor(
  { live }: SignedIn,
  articleId: string,
  { start, ...quote }: z.output<typeof Range>,
): Promise<TextSelectors> {
  const doc = schema.nodeFromJSON((await live.read(articleId)).doc)
  const position = start === undefined ? {} : { position: { start, end: start } }
  const found = rangeOfSelectors(doc, { quote, ...position })
  const selectors = found && selectorsOf(doc, found.from, found.to)
  if (!selectors)
    throw appError("unprocessable", "note.words_not_found", { words: quote.exact.slice(0, 100) })
  return selectors
}
