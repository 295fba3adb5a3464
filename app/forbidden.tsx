import type { Metadata } from "next"
import { words } from "./messages/translator"
import { ButtonLink } from "./ui/button"
import { Page } from "./ui/page-frame"

export async function generateMetadata(): Promise<Metadata> {
  const t = await words("problem")
  return { title: t("forbiddenTitle") }
}

export default async function Forbidden() {
  const t = await words("problem")
  return (
    <Page title={t("forbiddenTitle")} lead={t("kind.forbidden")} narrow>
      <ButtonLink href="/articles">{t("toArticles")}</ButtonLink>
    </Page>
  )
}
