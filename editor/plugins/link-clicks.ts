import { Plugin } from "prosemirror-state"

/**
 * A click on a link puts the caret into it, for those who may type; with Mod, or where one only reads, it is followed,
 * in a new tab that learns nothing of this one.
 */
export function linkClicks(options: { editable: () => boolean; open: (href: string) => void }): Plugin {
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element | null)?.closest?.("a[href]")
    if (!link) return false
    event.preventDefault()
    const wanted = event.button === 1 || event.metaKey || event.ctrlKey || !options.editable()
    if (wanted) options.open(link.getAttribute("href") ?? "")
    return wanted
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        click: (_, event) => follow(event),
        auxclick: (_, event) => (event.button === 1 ? follow(event) : false),
      },
    },
  })
}
