import type { CommandId } from "./command-ids"
import type { DeskAct } from "./shortcuts"

/** One button of the toolbar. `icon` is a name of lucide's set; `label` a code of app/messages. */
export interface ToolbarItem {
  id: CommandId | DeskAct
  label: string
  icon: string
  /** Pressed or not (aria-pressed); other buttons only do something. */
  toggles: boolean
}

export interface ToolbarGroup {
  id: "history" | "text" | "blocks" | "insert" | "table"
  items: readonly ToolbarItem[]
  /** Shown only while the caret is in a table. */
  onlyInTable?: boolean
}

const toggle = (id: CommandId, icon: string): ToolbarItem => ({
  id,
  icon,
  label: `commands.${id}`,
  toggles: true,
})
const action = (id: CommandId, icon: string): ToolbarItem => ({
  id,
  icon,
  label: `commands.${id}`,
  toggles: false,
})
const ask = (id: DeskAct, icon: string): ToolbarItem => ({
  id,
  icon,
  label: `shortcuts.${id}`,
  toggles: false,
})

/** The toolbar in its reading order: the page draws it with one tab stop and arrow keys. */
export const toolbar: readonly ToolbarGroup[] = [
  { id: "history", items: [action("undo", "undo-2"), action("redo", "redo-2")] },
  {
    id: "text",
    items: [
      toggle("strong", "bold"),
      toggle("emphasis", "italic"),
      toggle("sub", "subscript"),
      toggle("sup", "superscript"),
      toggle("code", "code"),
      action("clear_formatting", "remove-formatting"),
    ],
  },
  {
    id: "blocks",
    items: [
      toggle("paragraph", "pilcrow"),
      toggle("heading_2", "heading-2"),
      toggle("heading_3", "heading-3"),
      toggle("heading_4", "heading-4"),
      toggle("bullet_list", "list"),
      toggle("ordered_list", "list-ordered"),
      action("list_in", "list-indent-increase"),
      action("list_out", "list-indent-decrease"),
      toggle("blockquote", "quote"),
    ],
  },
  {
    id: "insert",
    items: [
      ask("link", "link"),
      action("unlink", "unlink"),
      ask("cite", "book-marked"),
      action("footnote", "asterisk"),
      action("table", "table"),
    ],
  },
  {
    id: "table",
    onlyInTable: true,
    items: [
      action("row_before", "between-horizontal-start"),
      action("row_after", "between-horizontal-end"),
      action("column_before", "between-vertical-start"),
      action("column_after", "between-vertical-end"),
      action("delete_row", "rows-2"),
      action("delete_column", "columns-2"),
      action("header_cell", "panel-top"),
      action("merge_cells", "table-cells-merge"),
      action("split_cell", "table-cells-split"),
      action("delete_table", "trash-2"),
    ],
  },
]
