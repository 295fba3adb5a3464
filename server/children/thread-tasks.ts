import type { ThreadTasks } from "@/adapters/thread-side"
import { renderCitations } from "@/formats/citations/render-citations"

/** What the server's thread can do, by name. */
export const threadTasks: ThreadTasks = {
  "render-citations": renderCitations as ThreadTasks[string],
}
