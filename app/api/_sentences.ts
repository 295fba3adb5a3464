import messages from "../messages/en.json"

/** The English sentence of a refusal's code, with its values filled in; the code itself where nobody wrote one. */
export function sentenceOf(code: string, values: Record<string, unknown>): string {
  let found: unknown = (messages as Record<string, unknown>).errors
  for (const part of code.split(".")) found = (found as Record<string, unknown> | undefined)?.[part]
  if (typeof found !== "string") return code
  return found.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole))
}
