"use client"
import { type QueryClient, useQuery, useQueryClient } from "@tanstack/react-query"
import { useCallback, useMemo, useState } from "react"
import type { ClaimView } from "@/core/desk/question-views"
import type { ClaimRow, DismissedHint } from "@/core/desk/views"
import type { Changed } from "@/editor/live/connect-live"
import type { EditorHandle } from "@/editor/views/editor-handle"
import { api } from "../_client/api"
import { keys } from "../_client/keys"
import type { DeskView } from "./desk-view"

/** More changed claims than this are fetched with the whole desk, in one request. */
const oneByOne = 12

/** What desks were opened with: going back may give an older one once more. */
const opened = new WeakSet<DeskView>()

/**
 * Forgets what was kept of other desks: nobody told this page what changed there while another article was open. Says whether
 * `initial` was shown before, and may be old.
 */
function beginAnew(client: QueryClient, initial: DeskView): boolean {
  for (const queryKey of [keys.desk(initial.article.id), ["claim"], ["question"]])
    client.removeQueries({ queryKey, type: "inactive" })
  const again = opened.has(initial)
  opened.add(initial)
  return again
}

/** The article's records: kept in the cache while its desk is open, filled by the page at first. */
export function useDeskData(initial: DeskView, text: EditorHandle | null) {
  const articleId = initial.article.id
  const client = useQueryClient()
  const [isOld] = useState(() => beginAnew(client, initial))
  const { data } = useQuery({
    queryKey: keys.desk(articleId),
    queryFn: ({ signal }) => api.get<DeskView>(`/articles/${articleId}`, {}, signal),
    initialData: initial,
    ...(isOld ? { initialDataUpdatedAt: 0 } : {}),
    staleTime: 60_000,
  })
  const rows = useMemo(() => new Map(data.claims.map(row => [row.id, row])), [data.claims])
  const refresh = useCallback(
    ({ article, notes, ...records }: Changed, isUnsent: (claimId: string) => boolean = () => false) => {
      if (article) void refreshArticle(client, articleId)
      if (notes.length > 0) void client.invalidateQueries({ queryKey: keys.allNotes })
      const inText = new Set(text?.claimsInOrder())
      return refreshChanged(client, articleId, records, id => inText.has(id) && !isUnsent(id))
    },
    [client, articleId, text],
  )
  return { desk: data, rows, refresh }
}

/** Fetches again what the article itself keeps: who looks after its sections, how it cites, hints that were dismissed. */
async function refreshArticle(client: QueryClient, articleId: string) {
  void client.invalidateQueries({ queryKey: keys.sections(articleId) })
  void client.invalidateQueries({ queryKey: keys.citations(articleId) })
  const path = `/articles/${articleId}/hints/dismissals`
  // Whatever goes wrong here is said by the next act; until then the hints stay as they were.
  const dismissed = await api.get<{ items: DismissedHint[] }>(path).catch(() => null)
  if (!dismissed) return
  client.setQueryData<DeskView>(
    keys.desk(articleId),
    desk => desk && { ...desk, dismissedHints: dismissed.items },
  )
}

/** Fetches again what somebody changed: open panels at once, rows of the list one by one or all together. */
async function refreshChanged(
  client: QueryClient,
  articleId: string,
  { claims, questions }: { claims: string[]; questions: string[] },
  stands: (claimId: string) => boolean,
) {
  const desk = client.getQueryData<DeskView>(keys.desk(articleId))
  const asked = new Set(questions)
  const ids = new Set(claims)
  for (const row of desk?.claims ?? []) if (asked.has(row.questionId)) ids.add(row.id)
  for (const id of questions) void client.invalidateQueries({ queryKey: keys.question(id) })
  if (ids.size > oneByOne) {
    for (const id of ids) void client.invalidateQueries({ queryKey: keys.claim(id), refetchType: "active" })
    await client.invalidateQueries({ queryKey: keys.desk(articleId) })
    return
  }
  await Promise.all([...ids].filter(stands).map(id => refreshClaim(client, articleId, id, stands)))
  // What has left the text, or came back and is on its way, may be withdrawn: the list says so, where asking for the claim itself
  // would be refused.
  const others = [...ids].filter(id => !stands(id))
  if (others.length === 0) return
  await client.invalidateQueries({ queryKey: keys.desk(articleId) })
  const listed = client.getQueryData<DeskView>(keys.desk(articleId))?.claims ?? []
  for (const id of others)
    if (listed.some(row => row.id === id))
      void client.invalidateQueries({ queryKey: keys.claim(id), refetchType: "active" })
}

let asked = 0

/**
 * Fetches one claim and puts it into the open panel and into the desk's list. Asked anew each time: an answer on its way may be
 * older than the change. Whoever cancels what is asked about the claim cancels this too.
 */
export async function refreshClaim(
  client: QueryClient,
  articleId: string,
  id: string,
  stands: (claimId: string) => boolean = () => true,
) {
  const view = await client
    .fetchQuery({
      queryKey: [...keys.claim(id), "refreshed", ++asked],
      queryFn: ({ signal }) => api.get<ClaimView>(`/claims/${id}`, {}, signal),
      gcTime: 0,
    })
    .catch(() => null)
  // A claim undone since it was asked about is no row of the list any more; the list knows.
  if (!view || !stands(id)) return client.invalidateQueries({ queryKey: keys.desk(articleId) })
  client.setQueryData(keys.claim(id), view)
  void client.invalidateQueries({ queryKey: keys.claimEvents(id) })
  putRow(client, articleId, view)
}

/** Puts a row into the desk's list, new or in place of an older one. */
export function putRow(client: QueryClient, articleId: string, row: ClaimRow) {
  client.setQueryData<DeskView>(keys.desk(articleId), desk => {
    if (!desk) return desk
    const known = desk.claims.some(one => one.id === row.id)
    const claims = known ? desk.claims.map(one => (one.id === row.id ? row : one)) : [...desk.claims, row]
    return { ...desk, claims }
  })
}
