import { everyArticleOf } from "@/db/queries/articles"
import type { SignedIn } from "../verb"

/** Lets every open desk write its citations anew, after what a source is called or stands for changed. After COMMIT, never within. */
export async function tellTexts({ read, who, live }: Pick<SignedIn, "read" | "who" | "live">): Promise<void> {
  const articles = await everyArticleOf(read, who.workspaceId)
  live.changed(
    articles.map(one => one.id),
    { article: true },
  )
}
