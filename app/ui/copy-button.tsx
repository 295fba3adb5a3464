"use client"
import { type RefObject, useState } from "react"
import { useTranslations } from "use-intl"
import { Button } from "./button"

interface CopyButtonProps {
  text: string
  /** Where the text stands on the page: selected for the person to copy where the browser lets no page do it. */
  shown: RefObject<HTMLElement | null>
}

/** Copies a text, and says whether it did: without HTTPS a browser may keep pages from it. */
export function CopyButton({ text, shown }: CopyButtonProps) {
  const t = useTranslations("ui")
  const [done, setDone] = useState<"copied" | "copyYourself" | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setDone("copied")
    } catch {
      if (shown.current) document.getSelection()?.selectAllChildren(shown.current)
      setDone("copyYourself")
    }
  }
  return (
    <>
      <Button small onClick={copy}>
        {t("copy")}
      </Button>{" "}
      <span role="status">{done ? t(done) : null}</span>
    </>
  )
}
