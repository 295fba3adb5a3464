"use client"
import { useMemo } from "react"
import { useTranslations } from "use-intl"
import type { EditorLabels } from "@/editor/views/editor-host"

/** The sentences the text itself shows or speaks. */
export function useEditorLabels(): EditorLabels {
  const t = useTranslations("text")
  return useMemo(
    () => ({
      article: t("article"),
      titlePlaceholder: t("titlePlaceholder"),
      bodyPlaceholder: t("bodyPlaceholder"),
      footnote: number => t("footnote", { number }),
      emptyFootnote: t("emptyFootnote"),
      closeFootnote: t("closeFootnote"),
      citation: t("citation"),
      template: name => t("template", { name }),
      showImage: host => t("showImage", { host }),
      image: t("image"),
      imageMissing: t("imageMissing"),
      peer: name => t("peer", { name }),
      hint: words => t("hint", { words }),
      claimUnknown: t("claimUnknown"),
      claimOf: (label, words, at, all) => t("claimOf", { label, words, at, all }),
      table: t("table"),
      infobox: t("infobox"),
    }),
    [t],
  )
}
