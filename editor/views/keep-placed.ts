type Floating = typeof import("@floating-ui/dom")

/** What reckons where a box fits: fetched for the first box that opens. */
export const loadFloating = (): Promise<Floating> => import("@floating-ui/dom")

/** Starts to place a box as soon as it can be reckoned where; the returned function ends that. */
export function keepPlaced(start: (floating: Floating) => () => void): () => void {
  let ended = false
  let stop = () => {}
  void loadFloating().then(floating => {
    if (!ended) stop = start(floating)
  })
  return () => {
    ended = true
    stop()
  }
}
