import { z } from "zod"
import { type Codebook, type CodedField, codedFields, codedValues } from "@/core/codebook/codebook"
import { words } from "../inputs"

const label = z.string().trim().min(1).max(100)
const Entry = z.strictObject({
  label,
  definition: words(1_000),
  include: words(500),
  exclude: words(500),
  /** What a cell of a table may hold without quoting surprises. */
  code: z.string().regex(/^[A-Za-z0-9_.-]{1,40}$/),
})

const entriesOf = (field: CodedField) =>
  z.strictObject(Object.fromEntries(codedValues[field].map(value => [value, Entry])))

/** A whole codebook: every value of every list, none left out. */
export const CodebookInput = z.strictObject(
  Object.fromEntries(codedFields.map(field => [field, entriesOf(field)])),
) as unknown as z.ZodType<Codebook>
