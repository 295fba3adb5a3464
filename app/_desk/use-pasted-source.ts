"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { LookedUp } from "@/core/desk/looked-up"
import type { SourceRow } from "@/core/desk/views"
import { readIdentifier } from "@/core/sources/identifier"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"

/** What was typed where it names a source from elsewhere (an address, as it is asked for; a DOI, ISBN, PMID or arXiv id), else null. */
export function pastedSource(typed: string): string | null {
  const { kind, value } = readIdentifier(typed)
  return kind === "words" ? null : kind === "url" ? value : typed.trim()
}

/** What could be read of a source that was not found whole, for a form, and why it is not more. */
export interface HalfFilled {
  csl: LookedUp["csl"]
  problem: Problem | null
}

interface Ends {
  /** The source is here: it was, or it has been added just now. */
  take: (source: SourceRow, how: "known" | "added") => void
  /** Nobody knew it, or nobody may be asked. */
  ask: (form: HalfFilled) => void
}

/** From a pasted identifier to a source in one press: the one that is here already, else one that is looked up and added. */
export function usePastedSource({ take, ask }: Ends) {
  const client = useQueryClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const look = async (text: string) => {
    if (busy) return
    setBusy(true)
    setProblem(null)
    try {
      const looked = await api.post<LookedUp>("/sources/lookups", { text, knownFirst: true })
      if (looked.same) take(looked.same, "known")
      else if (looked.problem || !looked.csl.title) ask({ csl: looked.csl, problem: problemIn(looked) })
      else {
        const made = await api.post<SourceRow>("/sources", { csl: looked.csl })
        void client.invalidateQueries({ queryKey: ["sources"] })
        take(made, "added")
      }
    } catch (thrown) {
      setProblem(problemOf(thrown))
    }
    setBusy(false)
  }
  return { look, busy, problem, forget: () => setProblem(null) }
}

function problemIn({ problem }: LookedUp): Problem | null {
  return problem && { kind: "unprocessable", ...problem, status: 0, requestId: null }
}
