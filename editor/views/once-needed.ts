import type { Plugin } from "prosemirror-state"

/** Loads the tools of tables, pictures and dragging when the first of them shows itself, and gives them to `take` once. */
export function onceNeeded(place: HTMLElement, take: (tools: Plugin[]) => void) {
  let asked = false
  let stopped = false
  const need = () => {
    if (asked) return
    asked = true
    void import("../plugins/block-tools").then(
      ({ blockTools }) => {
        if (!stopped) take(blockTools())
      },
      // Not reached just now, say without a network: the next block or drag asks again.
      () => {
        asked = false
      },
    )
  }
  for (const name of ["dragstart", "dragenter"]) place.addEventListener(name, need)
  return {
    need,
    stop() {
      stopped = true
      for (const name of ["dragstart", "dragenter"]) place.removeEventListener(name, need)
    },
  }
}
