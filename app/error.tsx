"use client"
import { useTranslations } from "use-intl"
import { Button } from "./ui/button"
import { Page } from "./ui/page-frame"

/** A fault while a page was made: nothing internal is shown, only the number that finds it in the server's log. */
export default function PageFailed({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const t = useTranslations("problem")
  return (
    <Page
      title={t("pageTitle")}
      lead={error.digest ? t("request", { id: error.digest }) : t("kind.bug")}
      narrow
    >
      <Button onClick={reset}>{t("retry")}</Button>
    </Page>
  )
}
