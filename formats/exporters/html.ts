import type { Exporter } from "../exporter"
import { pageHtml } from "./html/page"
import { beginWriting } from "./html/writing"

/** One self-contained page: the article with numbered claims, cards, references; no request, no script, JSON-LD inside. */
export const html: Exporter = {
  id: "html",
  label: "Web page",
  extension: ".html",
  mediaType: "text/html",
  write(bundle) {
    const writing = beginWriting(bundle)
    const page = pageHtml(writing)
    return { bytes: new TextEncoder().encode(page), messages: writing.messages }
  },
}
