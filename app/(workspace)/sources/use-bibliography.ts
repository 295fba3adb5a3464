"use client"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import type { ImportView } from "@/core/desk/import-view"
import { limits } from "@/core/limits"
import { api } from "../../_client/api"
import { keys } from "../../_client/keys"
import { type Problem, problemOf } from "../../_client/problem"
import { useToast } from "../../ui/toast"

/** Where the import of a file stands, from the press of the button to what became of it. */
export type ImportStep =
  | { at: "reading"; name: string; view: ImportView | null; stopping: boolean; stop: () => void }
  | { at: "done"; view: ImportView }
  | { at: "refused"; problem: Problem }

/** The import is the server's: a page that is loaded again finds it by this. */
const place = "obelus.import"

type Begun = { name: string; id: string | null } | { problem: Problem }

/** Takes a bibliography file in beside other work: how far it is, stopping it, and what became of each entry. */
export function useBibliography() {
  const [begun, setBegun] = useState<Begun | null>(null)
  const [stopping, setStopping] = useState(false)
  const client = useQueryClient()
  const { fail } = useToast()
  useEffect(() => setBegun(stored()), [])
  const id = begun && "id" in begun ? begun.id : null
  const { data: view, error } = useQuery({
    queryKey: keys.sourceImport(id ?? ""),
    queryFn: ({ signal }) => api.get<ImportView>(`/sources/import-jobs/${id}`, {}, signal),
    enabled: id !== null,
    refetchInterval: ({ state }) => (state.data && state.data.state !== "running" ? false : 400),
    retry: 2,
  })
  const state = view?.state
  useEffect(() => {
    if (!state || state === "running") return
    sessionStorage.removeItem(place)
    void client.invalidateQueries({ queryKey: ["sources"] })
  }, [state, client])
  const send = async (file: File) => {
    setStopping(false)
    if (file.size > limits.textBytes) return setBegun({ problem: tooLarge })
    setBegun({ name: file.name, id: null })
    try {
      const started = await api.post<ImportView>("/sources/import-jobs", {
        ...{ text: await file.text(), filename: file.name.slice(0, 300) },
      })
      sessionStorage.setItem(place, JSON.stringify({ name: file.name, id: started.id }))
      setBegun({ name: file.name, id: started.id })
    } catch (thrown) {
      setBegun({ problem: problemOf(thrown) })
    }
  }
  const dismiss = () => {
    sessionStorage.removeItem(place)
    setBegun(null)
  }
  // Pressed before the server has named the import, it is stopped as soon as it has.
  useEffect(() => {
    if (!stopping || !id) return
    api.post(`/sources/import-jobs/${id}/stop`).catch(thrown => {
      setStopping(false)
      fail(thrown)
    })
  }, [stopping, id, fail])
  const stop = () => setStopping(true)
  return { step: stepOf(begun, view, error, { stopping, stop }), send, dismiss }
}

function stepOf(
  begun: Begun | null,
  view: ImportView | undefined,
  error: unknown,
  acts: { stopping: boolean; stop: () => void },
): ImportStep | null {
  if (!begun) return null
  if ("problem" in begun) return { at: "refused", problem: begun.problem }
  if (error) return { at: "refused", problem: problemOf(error) }
  if (!view || view.state === "running")
    return { at: "reading", name: begun.name, view: view ?? null, ...acts }
  if (view.refusal) return { at: "refused", problem: { ...view.refusal, status: 0, requestId: null } }
  return { at: "done", view }
}

function stored(): Begun | null {
  try {
    const { name, id } = JSON.parse(sessionStorage.getItem(place) ?? "") as { name: string; id: string }
    return { name, id }
  } catch {
    return null
  }
}

const tooLarge: Problem = {
  ...{ kind: "too_large", code: "request.too_large", values: { limit: limits.textBytes / 1e6 } },
  ...{ status: 413, requestId: null },
}
