import { duplicateKeys } from "@/core/sources/duplicate-keys"
import type { CslItem } from "@/core/sources/source"
import { columnsOf } from "../csl-input"

/** An item with what is read from it: once, since it is compared first and written later. */
export interface Prepared {
  csl: CslItem
  columns: ReturnType<typeof columnsOf>
  keys: string[]
}

export const prepare = (csl: CslItem): Prepared => ({
  csl,
  columns: columnsOf(csl),
  keys: duplicateKeys(csl),
})

/** The columns under another citekey; a record that says nothing else is called by its key. */
export const columnsUnder = ({ csl, columns }: Prepared, id: string) =>
  id === csl.id
    ? columns
    : columns.title === csl.id
      ? columnsOf({ ...csl, id })
      : { ...columns, csl: { ...columns.csl, id } }
