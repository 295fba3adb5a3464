import type { Metadata } from "next"
import Link from "next/link"
import { type CodebookView, type CodedField, codedFields } from "@/core/codebook/codebook"
import { may } from "@/core/people/may"
import { load, loadMe } from "../../../_frame/load"
import { words } from "../../../messages/translator"
import { Page } from "../../../ui/page-frame"
import { Codebook } from "./codebook"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("codebook")
  return { title: t("title") }
}

interface Given {
  searchParams: Promise<{ field?: string; version?: string }>
}

export default async function CodebookPage({ searchParams }: Given) {
  const t = await words("codebook")
  const settings = await words("settings")
  const { field, version } = await searchParams
  const me = await loadMe()
  const newest = await load<CodebookView>("readCodebook")
  const older = version !== undefined && version !== String(newest.version)
  const codebook = older ? await load<CodebookView>("readCodebook", { version }) : newest
  return (
    <Page title={t("title")} lead={t("lead")} above={<Link href="/settings">{settings("title")}</Link>}>
      <Codebook
        key={codebook.version}
        codebook={codebook}
        newest={newest.version}
        first={codedFields.find(one => one === field) ?? ("measure" satisfies CodedField)}
        mayChange={!older && may(me.role, "settings.write")}
      />
    </Page>
  )
}
