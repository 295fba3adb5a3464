"use client"
import { useTranslations } from "use-intl"
import { unreadLanguage } from "@/core/figures/language-of"

/** Says that the words of the article's language are not read, so that no hint is not taken for no figure. */
export function UnreadLanguage({
  language,
  className,
}: {
  language: string | null
  className: string | undefined
}) {
  const t = useTranslations("figuresRead")
  const tag = unreadLanguage(language)
  return tag ? (
    <p className={className} role="note">
      {t("unread", { language: nameOf(tag) })}
    </p>
  ) : null
}

function nameOf(tag: string): string {
  try {
    return new Intl.DisplayNames(["en"], { type: "language" }).of(tag) ?? tag
  } catch {
    return tag
  }
}
