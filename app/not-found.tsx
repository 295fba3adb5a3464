import type { Metadata } from "next"
import { words } from "./messages/translator"
import { ButtonLink } from "./ui/button"
import { Page } from "./ui/page-frame"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("problem")
  return { title: t("notFoundTitle") }
}

export default async function NotFound() {
  const t = await words("problem")
  return (
    <Page title={t("notFoundTitle")} lead={t("notFound")} narrow>
      <ButtonLink href="/articles">{t("toArticles")}</ButtonLink>
    </Page>
  )
}
