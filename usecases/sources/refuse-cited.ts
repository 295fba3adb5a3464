import { appError } from "@/core/failing/app-error"
import type { SignedIn } from "../verb"
import { textsCiting } from "./texts-citing"

/** Refuses to restrict a source that a text cites: the text is everybody's, and its citation would go on naming it. */
export async function refuseCited(ctx: SignedIn, sourceId: string): Promise<void> {
  const texts = await textsCiting(ctx, sourceId)
  if (texts.length > 0)
    throw appError("unprocessable", "source.cited_in_text", {
      ...{ texts: texts.slice(0, 5).map(one => one.title), n: texts.length },
    })
}
