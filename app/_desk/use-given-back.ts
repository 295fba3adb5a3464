"use client"
import { useCallback, useEffect, useMemo, useState } from "react"
import type { LiveSession } from "@/editor/live/connect-live"
import type { GivenBack } from "@/editor/live/live-status"

const key = (articleId: string) => `obelus.given-back ${articleId}`

function kept(articleId: string): GivenBack | null {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(key(articleId)) ?? "null")
    return found && typeof found === "object" && "text" in found ? (found as GivenBack) : null
  } catch {
    return null
  }
}

function keep(articleId: string, back: GivenBack | null) {
  try {
    if (back) sessionStorage.setItem(key(articleId), JSON.stringify(back))
    else sessionStorage.removeItem(key(articleId))
  } catch {
    // A browser that keeps nothing still shows the words as long as the page is open.
  }
}

/**
 * Words that the server could not keep, until the person who typed them has seen to them: a reload, or a role that only reads from
 * now on, does not take them away. Kept for this tab alone.
 */
export function useGivenBack(articleId: string, refused: GivenBack | null, session: LiveSession | null) {
  const [earlier, setEarlier] = useState<GivenBack | null>(null)
  useEffect(() => setEarlier(kept(articleId)), [articleId])
  const back = useMemo(
    () =>
      refused && earlier ? { ...refused, text: `${earlier.text}\n${refused.text}` } : (refused ?? earlier),
    [refused, earlier],
  )
  useEffect(() => {
    if (back) keep(articleId, back)
  }, [articleId, back])
  const dismiss = useCallback(() => {
    session?.dismissRefusal()
    keep(articleId, null)
    setEarlier(null)
  }, [articleId, session])
  return { back, dismiss }
}
