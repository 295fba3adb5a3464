"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type ReactNode, useMemo, useState } from "react"
import type { ClaimView } from "@/core/desk/question-views"
import { type Act, acts, may } from "@/core/people/may"
import type { Role } from "@/core/people/role"
import { keys } from "../_client/keys"
import type { Me } from "../_frame/me"
import { type Desk, DeskProvider } from "./desk-context"

interface StandaloneDeskProps {
  me: Me
  claim: ClaimView
  children: ReactNode
}

/** Lets the panels of a claim stand on a page of their own, without a text beside them. */
export function StandaloneDesk({ me, claim, children }: StandaloneDeskProps) {
  const client = useQueryClient()
  const [said, setSaid] = useState("")
  const desk = useMemo<Desk>(
    () => standing(me, claim, changed => refreshed(client, changed), setSaid),
    [me, claim, client],
  )
  return (
    <DeskProvider value={desk}>
      {children}
      <div aria-live="polite" className="aside-only">
        {said}
      </div>
    </DeskProvider>
  )
}

type Ids = { claims?: string[]; questions?: string[] }

function refreshed(client: ReturnType<typeof useQueryClient>, { claims = [], questions = [] }: Ids) {
  return Promise.all([
    ...claims.map(id => client.invalidateQueries({ queryKey: keys.claim(id) })),
    ...questions.map(id => client.invalidateQueries({ queryKey: keys.question(id) })),
    client.invalidateQueries({ queryKey: keys.disputes }),
  ])
}

const nothing = () => {}

function standing(
  me: Me,
  claim: ClaimView,
  refresh: (changed: Ids) => Promise<unknown>,
  announce: (sentence: string) => void,
): Desk {
  const role: Role = me.role ?? "viewer"
  const allowed = (Object.keys(acts) as Act[]).filter(act => may(role, act))
  const view = {
    article: { id: claim.articleId },
    claims: [claim],
    me: { role, may: allowed },
    reading: null,
  }
  return {
    articleId: claim.articleId,
    view: view as unknown as Desk["view"],
    rows: new Map([[claim.id, claim]]),
    order: () => [claim.id],
    uncited: new Set<string>(),
    me: me.user,
    may: act => allowed.includes(act),
    ...{ text: null, session: null },
    note: { open: null, show: nothing, begin: nothing, close: nothing },
    ...{ linkedNote: null, noted: null, takeNoted: nothing },
    focus: { active: claim.id, open: true, choose: nothing, show: nothing, close: nothing },
    refresh,
    remember: () => nothing,
    announce,
  }
}
