"use client"
import Link from "next/link"
import type { MouseEvent, ReactNode } from "react"
import { useDesk } from "../_desk/desk-context"

interface MentionLinkProps {
  claimId: string
  articleId: string
  children: ReactNode
}

/** A link to a claim of this or another article; one of the text beside it is gone to without leaving the page. */
export function MentionLink({ claimId, articleId, children }: MentionLinkProps) {
  const desk = useDesk()
  const go = (event: MouseEvent) => {
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!isPlain || !desk.text || articleId !== desk.articleId || !desk.rows.has(claimId)) return
    event.preventDefault()
    desk.focus.show(claimId)
    desk.text.focusClaim(claimId, { scroll: true })
  }
  return (
    <Link href={`/articles/${articleId}?claim=${claimId}`} dir="auto" onClick={go}>
      {children}
    </Link>
  )
}
