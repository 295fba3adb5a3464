import { z } from "zod"
import { citationLocales, citationStyles } from "@/core/sources/citation-style"

/** How citations are written; what is left out is as the workspace has it, or the usual. */
export const CitationFormInput = z.strictObject({
  style: z.enum(citationStyles).optional(),
  locale: z.enum(citationLocales).optional(),
})
