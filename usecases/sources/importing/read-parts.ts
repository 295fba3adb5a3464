import type { FileToRead, ReadPart } from "@/formats/bibliography"
import type { SignedIn } from "../../verb"

/** A bibliography file part by part, as a child process reads it: who takes them works on one while the next is read. */
export async function* readParts(
  { children }: Pick<SignedIn, "children">,
  file: FileToRead,
  stopped: () => boolean,
): AsyncGenerator<ReadPart> {
  const parts: ReadPart[] = []
  const end = { is: false, left: false, refusal: null as { error: unknown } | null }
  let wake = () => {}
  const take = (part: unknown) => {
    parts.push(part as ReadPart)
    wake()
    return !stopped() && !end.left
  }
  const run = children
    .run("read-bibliography", file, undefined, take)
    // Null where it was stopped.
    .then(last => void (last && parts.push(last as ReadPart)))
    .catch((error: unknown) => {
      end.refusal = { error }
    })
    .finally(() => {
      end.is = true
      wake()
    })
  try {
    while (!stopped()) {
      const part = parts.shift()
      if (part) yield part
      else if (end.is) break
      else
        await new Promise<void>(go => {
          wake = go
        })
    }
    await run
    if (end.refusal) throw end.refusal.error
  } finally {
    end.left = true
  }
}
