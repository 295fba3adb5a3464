/**
 * Everything a toolbar, a key or the palette can ask of the text; registry.ts says what each one does. Headings are named
 * as HTML names them: heading_2 is the largest below the title, the schema's level 1.
 */
export const commandIds = [
  "undo",
  "redo",
  "strong",
  "emphasis",
  "sub",
  "sup",
  "code",
  "clear_formatting",
  "paragraph",
  "heading_2",
  "heading_3",
  "heading_4",
  "bullet_list",
  "ordered_list",
  "list_in",
  "list_out",
  "blockquote",
  "hard_break",
  "unlink",
  "footnote",
  "table",
  "row_before",
  "row_after",
  "column_before",
  "column_after",
  "delete_row",
  "delete_column",
  "delete_table",
  "header_cell",
  "merge_cells",
  "split_cell",
] as const
export type CommandId = (typeof commandIds)[number]
