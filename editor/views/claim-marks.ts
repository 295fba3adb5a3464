import type { Mark } from "prosemirror-model"
import type { MarkView } from "prosemirror-view"
import { lookAttribute, markLook } from "./claim-look"
import type { ClaimLook } from "./editor-handle"
import type { EditorHost } from "./editor-host"

/**
 * The drawn marks of claims. Their looks are attributes set when a claim's row changes, so that typing beside 5,000
 * claims costs nothing: no decoration is made for them and no style sheet is written.
 */
export interface ClaimMarks {
  markView(mark: Mark): MarkView
  /** Shows these looks from now on; touches only the marks whose look differs. */
  show(looks: ReadonlyMap<string, ClaimLook>): void
  /** The claims that have a card on the page: only their marks may point at one. */
  showCards(ids: Iterable<string>): void
  /** Finds out, among these, which have a card on the page now. */
  findCards(ids: readonly string[]): void
  /** Lights the words of one claim, as the pointer over them would; null lights none. */
  light(id: string | null): void
  elementsOf(id: string): HTMLElement[]
}

const cardOf = (host: EditorHost, id: string) => host.cardId?.(id) ?? `claim-card-${id}`

/** A registry of the marks in one view. */
export function claimMarks(host: () => EditorHost): ClaimMarks {
  const elements = new Map<string, Set<HTMLElement>>()
  let looks: ReadonlyMap<string, ClaimLook> = host().claims
  let cards = new Set<string>()
  let lit: HTMLElement[] = []
  const elementsOf = (id: string) => [...(elements.get(id) ?? [])].filter(element => element.isConnected)

  const dress = (element: HTMLElement, id: string) => {
    const look = looks.get(id)
    set(element, "data-look", look ? lookAttribute(markLook(look.shown)) : "program none tone-none")
    set(element, "aria-description", look ? look.label : host().labels.claimUnknown)
    if (cards.has(id)) set(element, "aria-details", cardOf(host(), id))
    else element.removeAttribute("aria-details")
  }
  const dressAll = (ids: Iterable<string>) => {
    for (const id of ids) for (const element of elements.get(id) ?? []) dress(element, id)
  }

  const showCards = (ids: Iterable<string>) => {
    const before = cards
    cards = new Set(ids)
    dressAll([...before].filter(id => !cards.has(id)))
    dressAll([...cards].filter(id => !before.has(id)))
  }

  return {
    markView(mark) {
      const id = String(mark.attrs.id)
      const element = document.createElement("mark")
      element.setAttribute("data-claim", id)
      dress(element, id)
      const known = elements.get(id) ?? new Set()
      elements.set(id, known.add(element))
      return {
        dom: element,
        // Our own attributes are no typing: without this the text around would be parsed again.
        ignoreMutation: mutation => mutation.type === "attributes",
        destroy() {
          known.delete(element)
          if (known.size === 0 && elements.get(id) === known) elements.delete(id)
        },
      }
    },
    show(next) {
      const before = looks
      looks = next
      dressAll([...elements.keys()].filter(id => before.get(id) !== next.get(id)))
    },
    showCards,
    findCards: ids => showCards(ids.filter(id => document.getElementById(cardOf(host(), id)) !== null)),
    light(id) {
      for (const element of lit) element.removeAttribute("data-hover")
      lit = id === null ? [] : elementsOf(id)
      for (const element of lit) element.setAttribute("data-hover", "")
    },
    elementsOf,
  }
}

function set(element: HTMLElement, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value)
}
