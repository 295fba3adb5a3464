// Characters no document may hold, whatever stands in a text: C0 and C1 controls, lone surrogates, noncharacters.
const forbidden =
  /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** Text for HTML's content and quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"]/g, sign => entities[sign] as string)
}

/** JSON that may stand inside a script element: nothing in it can end the element or a line. */
export function jsonIsland(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll("<", "\\u003c")
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
}
