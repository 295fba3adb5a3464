type Json = Record<string, unknown>

const isClaimMark = (mark: unknown): mark is { type: "claim"; attrs?: { id?: unknown } } =>
  typeof mark === "object" && mark !== null && (mark as Json).type === "claim"

const idOf = (mark: { attrs?: { id?: unknown } }): string => String(mark.attrs?.id ?? "")

function stripNode(node: unknown, knows: (id: string) => boolean): unknown {
  if (typeof node !== "object" || node === null) return node
  const { marks, content } = node as Json
  const kept = Array.isArray(marks) ? marks.filter(mark => !isClaimMark(mark) || knows(idOf(mark))) : marks
  const inside = Array.isArray(content) ? content.map(child => stripNode(child, knows)) : content
  return {
    ...node,
    ...(kept === undefined ? {} : { marks: kept }),
    ...(inside === undefined ? {} : { content: inside }),
  }
}

function stripStep(step: unknown, knows: (id: string) => boolean): unknown {
  if (typeof step !== "object" || step === null) return step
  const { mark, slice } = step as Json
  if (isClaimMark(mark) && !knows(idOf(mark))) return null
  if (typeof slice !== "object" || slice === null) return step
  return { ...step, slice: stripNode(slice, knows) }
}

/**
 * Steps without marks of claims that are neither this article's nor come with records of the same commit (pasted from
 * another article, or made up). The sender learns of it through the verifying ack. Call only after the depth is bounded.
 */
export function stripForeignClaims(steps: unknown[], knows: (id: string) => boolean): unknown[] {
  if (!JSON.stringify(steps).includes('"claim"')) return steps
  return steps.map(step => stripStep(step, knows)).filter(step => step !== null)
}
