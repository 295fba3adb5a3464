import type { Translation } from "@/core/evidence/evidence"

/** Who translated a quote and who looked it over: "machine translation by Lingo, checked by Ana". */
export function translationWords({ by, machine, checkedBy }: Translation): string {
  const made = machine ? "machine translation" : "translated"
  return `${made}${by ? ` by ${by}` : ""}${checkedBy ? `, checked by ${checkedBy}` : ""}`
}
