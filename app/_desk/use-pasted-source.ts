"use client"
import { useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import type { LookedUp } from "@/core/desk/looked-up"
import type { SourceRow } from "@/core/desk/views"
import { readIdentifier } from "@/core/sources/identifier"
import { api } from "../_client/api"
import { type Problem, problemOf } from "../_client/problem"

/** Whether what was typed names a source from elsewhere: an address, DOI, ISBN, PMID or arXiv id. */
export const isPastedSource = (typed: string): boolean => readIdentifier(typed).kind !== "words"

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
  return { look, busy, problem }
}

function problemIn({ problem }: LookedUp): Problem | null {
  return problem && { kind: "unprocessable", ...problem, status: 0, requestId: null }
}
