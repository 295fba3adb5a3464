import type { ThreadTasks } from "@/adapters/thread-side"
import { renderCitations } from "@/formats/citations/render-citations"

/** What the server's thread can do, by name. */
export const threadTasks: ThreadTasks = {
  "render-citations": renderCitations as ThreadTasks[string],
  // The same in a thread of its own: a stranger's style holds up no text but those written by one.
  "render-in-uploaded": renderCitations as ThreadTasks[string],
}
