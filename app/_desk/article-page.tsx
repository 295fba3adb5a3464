"use client"
import dynamic from "next/dynamic"
import type { Me } from "../_frame/me"
import type { Asked } from "./asked"
import { DeskPage } from "./desk"
import type { DeskView } from "./desk-view"
import type { Filter } from "./filter"

const VersionPage = dynamic(() => import("./version-page").then(module => module.VersionPage))

interface ArticlePageProps {
  initial: DeskView
  me: Me
  asked: Asked
  filter: Filter
}

/** An article: its desk, or the text as it was at a version, to be read only. */
export function ArticlePage({ initial, me, asked, filter }: ArticlePageProps) {
  const { article } = initial
  return asked.version ? (
    <VersionPage key={asked.version.version} article={article} seen={asked.version} me={me} />
  ) : (
    <DeskPage key={article.id} initial={initial} me={me} asked={asked} filter={filter} />
  )
}
