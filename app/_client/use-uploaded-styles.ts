"use client"
import { useQuery } from "@tanstack/react-query"
import { useTranslations } from "use-intl"
import { isShipped, type StyleName, type UploadedStyle } from "@/core/sources/citation-style"
import { api } from "./api"
import { keys } from "./keys"

/** The citation styles that were uploaded to this workspace, by title. */
export function useUploadedStyles() {
  return useQuery({
    queryKey: keys.citationStyles,
    queryFn: ({ signal }) => api.get<{ items: UploadedStyle[] }>("/citation-styles", {}, signal),
    staleTime: 30_000,
  })
}

/** What people read for a style: its name, or the title that an uploaded one gives itself. */
export function useStyleTitle(): (style: StyleName) => string {
  const t = useTranslations("citations")
  const items = useUploadedStyles().data?.items
  return style =>
    isShipped(style)
      ? t(`styles.${style}`)
      : (items?.find(one => one.id === style)?.title ?? t("uploadedStyle"))
}
