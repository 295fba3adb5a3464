import { dropCursor } from "prosemirror-dropcursor"
import { gapCursor } from "prosemirror-gapcursor"
import { keymap } from "prosemirror-keymap"
import type { Plugin } from "prosemirror-state"
import { learnTables } from "../commands/registry"
import { nextCell, previousCell, tableCommands } from "../commands/tables"
import { tables } from "./tables"

/**
 * What only an article with tables, pictures or templates needs, or somebody who drags: selections of cells, the places
 * between blocks, the mark where something would be dropped. Loaded with the first of them.
 */
export function blockTools(): Plugin[] {
  learnTables(tableCommands)
  return [
    keymap({ Tab: nextCell, "Shift-Tab": previousCell }),
    tables(),
    dropCursor({ class: "drop-cursor", color: false, width: 2 }),
    gapCursor(),
  ]
}
