/** Fetches first, so that a refusal is a sentence and not a file; then hands the bytes to the browser's download. */
export async function saveFile(address: string, fallback: string) {
  await save(await fetch(address, { credentials: "same-origin" }), fallback)
}

/** The same for what is asked by a body: more than an address could name. */
export async function saveAnswer(address: string, body: object, fallback: string) {
  const asked = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  }
  await save(await fetch(address, { credentials: "same-origin", ...asked }), fallback)
}

async function save(answer: Response, fallback: string) {
  if (!answer.ok) {
    const { readProblem } = await import("./problem")
    throw readProblem(
      answer.status,
      await answer.json().catch(() => null),
      answer.headers.get("x-request-id"),
    )
  }
  handOver(await answer.blob(), nameIn(answer.headers.get("content-disposition")) ?? fallback)
}

/** Hands words that are here already to the browser's download. */
export function saveText(text: string, type: string, name: string) {
  handOver(new Blob([text], { type: `${type};charset=utf-8` }), name)
}

function handOver(blob: Blob, name: string) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

function nameIn(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null
}
