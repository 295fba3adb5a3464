import { appError } from "@/core/failing/app-error"
import type { StyleElement } from "./style-tree"

/** A processor writes each macro out wherever it is called: some twenty lines can grow to millions. */
const mostWrittenOut = 300_000

/** Refuses macros that are missing, that call themselves, or that grow beyond measure when they are written out. */
export function checkMacros(style: StyleElement): void {
  const macros = new Map<string, StyleElement>()
  for (const child of style.children)
    if (child.name === "macro") macros.set(child.attributes.name ?? "", child)
  const sizes = new Map<string, number>()
  const open = new Set<string>()

  /** How many elements this is with its macros written out. */
  function sizeOf(element: StyleElement): number {
    const called = element.name === "text" || element.name === "key" ? element.attributes.macro : undefined
    let size = 1 + (called === undefined ? 0 : sizeOfMacro(called, element.line))
    for (const child of element.children) size += sizeOf(child)
    if (size > mostWrittenOut) throw appError("unprocessable", "style.too_deep")
    return size
  }

  function sizeOfMacro(name: string, line: number): number {
    const known = sizes.get(name)
    if (known !== undefined) return known
    const macro = macros.get(name)
    const named = { macro: name.slice(0, 100), line }
    if (!macro) throw appError("unprocessable", "style.macro_missing", named)
    if (open.has(name)) throw appError("unprocessable", "style.macro_loop", named)
    open.add(name)
    const size = sizeOf(macro)
    open.delete(name)
    sizes.set(name, size)
    return size
  }

  for (const child of style.children) if (child.name !== "info") sizeOf(child)
}
