import type { Metadata } from "next"
import type { ArticleRow, Page as ListPage } from "@/core/desk/views"
import { may } from "@/core/people/may"
import { load, loadMe } from "../../_frame/load"
import { words } from "../../messages/translator"
import { Articles } from "./articles"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("articles")
  return { title: t("title") }
}

export default async function ArticlesPage() {
  const me = await loadMe()
  const first = await load<ListPage<ArticleRow>>("listArticles")
  return <Articles first={first} mayImport={may(me.role, "article.import")} />
}
