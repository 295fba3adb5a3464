"use client"
import dynamic from "next/dynamic"
import type { Me } from "../_frame/me"
import type { Asked } from "./asked"
import { DeskPage } from "./desk"
import type { Filter } from "./filter"
import { type PackedDesk, unpackDesk } from "./packed-desk"

const VersionPage = dynamic(() => import("./version-page").then(module => module.VersionPage))

interface ArticlePageProps {
  packed: PackedDesk
  me: Me
  asked: Asked
  filter: Filter
}

/** An article: its desk, or the text as it was at a version, to be read only. */
export function ArticlePage({ packed, me, asked, filter }: ArticlePageProps) {
  const initial = unpackDesk(packed)
  const { article } = initial
  return asked.version ? (
    <VersionPage key={asked.version.version} article={article} seen={asked.version} me={me} />
  ) : (
    <DeskPage key={article.id} initial={initial} me={me} asked={asked} filter={filter} />
  )
}
