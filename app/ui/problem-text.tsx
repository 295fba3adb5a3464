"use client"
import { useCallback } from "react"
import { useTranslations } from "use-intl"
import type { Values } from "@/core/failing/app-error"
import type { Problem } from "../_client/problem"

/** Numbers and words of a message; lists become "a, b". */
export function plainValues(values: Values): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(", ") : typeof value === "number" ? value : String(value ?? "–"),
    ]),
  )
}

/** A sentence for a code that came from another room, or null where there is none yet. */
export function useCoded(namespace: string) {
  const t = useTranslations(namespace)
  return useCallback(
    (code: string, values: Values = {}): string | null => {
      const key = code.replaceAll(/[^\w.-]/g, "_")
      return t.has(key) ? t(key, plainValues(values)) : null
    },
    [t],
  )
}

/** Only these are the server's to mend; for every other the sentence says what the person can do. */
const serverSide: ReadonlySet<Problem["kind"]> = new Set(["bug", "busy"])

/** What to tell a person about a problem: what happened, and for the server's own the line that helps whoever runs it. */
export function useProblemText() {
  const t = useTranslations("problem")
  const coded = useCoded("errors")
  const fields = useCoded("problem.field")
  return useCallback(
    (problem: Problem) => {
      const title = coded(problem.code, withLabel(problem.values, fields)) ?? t(`kind.${problem.kind}`)
      const detail =
        problem.requestId && serverSide.has(problem.kind)
          ? t("request", { id: problem.requestId })
          : undefined
      return { title, detail }
    },
    [t, coded, fields],
  )
}

/** A field by its label on the page: the server names it by its path in the request. */
function withLabel(values: Values, labelOf: (name: string) => string | null): Values {
  const name = String(values.field ?? "")
    .split(".")
    .findLast(part => !/^\d*$/.test(part))
  const label = name && labelOf(name)
  return label ? { ...values, field: label } : values
}
