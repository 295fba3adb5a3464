import type { ChildTasks } from "@/adapters/child-side"
import { renderBibliography } from "@/formats/citations/render-bibliography"
import { tryStyle } from "@/formats/citations/uploaded/try-style"
import { readBibliography, writeBibliography } from "./bibliography"
import { extractText } from "./copies/extract-text"
import { pageAsPublished } from "./copies/page-as-published"
import { exportArticle } from "./export-article"
import { importFile } from "./import-file"
import { writeQuerySheet } from "./query-sheet"
import { readPage } from "./read-page"

/** What a child process can do, by name. */
export const tasks: ChildTasks = {
  import: importFile as ChildTasks[string],
  export: exportArticle as ChildTasks[string],
  extract: extractText as ChildTasks[string],
  "page-as-published": pageAsPublished as ChildTasks[string],
  "read-page": readPage as ChildTasks[string],
  "read-bibliography": readBibliography as ChildTasks[string],
  "render-bibliography": renderBibliography as ChildTasks[string],
  "try-style": tryStyle as ChildTasks[string],
  "write-bibliography": writeBibliography as ChildTasks[string],
  "write-query-sheet": writeQuerySheet as ChildTasks[string],
}
