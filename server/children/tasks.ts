import type { ChildTasks } from "@/adapters/child-side"
import { readBibliography, writeBibliography } from "./bibliography"
import { exportArticle } from "./export-article"
import { extractText } from "./extract-text"
import { importFile } from "./import-file"
import { writeQuerySheet } from "./query-sheet"

/** What a child process can do, by name. */
export const tasks: ChildTasks = {
  import: importFile as ChildTasks[string],
  export: exportArticle as ChildTasks[string],
  extract: extractText as ChildTasks[string],
  "read-bibliography": readBibliography as ChildTasks[string],
  "write-bibliography": writeBibliography as ChildTasks[string],
  "write-query-sheet": writeQuerySheet as ChildTasks[string],
}
