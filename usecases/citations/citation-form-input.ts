import { z } from "zod"
import { citationLocales, citationStyles, isStyleName } from "@/core/sources/citation-style"

/** A style that comes with the program, or the id of an uploaded one. */
export const StyleNameInput = z
  .string()
  .max(64)
  .refine(isStyleName, { error: "article.no_such_citation_style" })
  .describe(`One of ${citationStyles.join(", ")}, or the id of a style that was uploaded.`)

/** How citations are written; what is left out is as the workspace has it, or the usual. */
export const CitationFormInput = z.strictObject({
  style: StyleNameInput.optional(),
  locale: z.enum(citationLocales).optional(),
})
