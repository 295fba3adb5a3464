import { type Shortcut, type ShortcutId, type ShortcutScope, shortcuts } from "./shortcuts"

/** What of a keyboard event a shortcut is known by; a DOM KeyboardEvent is one. */
export interface KeyPress {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  isComposing?: boolean
  keyCode?: number
  getModifierState?(key: string): boolean
}

const byCode: Record<string, string> = {
  BracketLeft: "[",
  BracketRight: "]",
  Slash: "/",
  Comma: ",",
  Period: ".",
  Backslash: "\\",
}

/** The key as a Latin keyboard names it: Alt on a Mac and other scripts put other characters on the same key. */
function latin(press: KeyPress): string {
  const plain = press.key.length !== 1 || (/^[!-~]$/.test(press.key) && !press.altKey)
  if (plain) return press.key.toLowerCase()
  const letter = /^(?:Key|Digit)(.)$/.exec(press.code)?.[1]
  return (letter ?? byCode[press.code] ?? press.key).toLowerCase()
}

interface Combination {
  key: string
  parts: ReadonlySet<string>
  /** Whether Shift has to be held for it, and not only where a keyboard puts its sign. */
  minds: boolean
}

const read = new Map<string, Combination>()

/** A combination's parts, read once: each key that is typed asks them all. */
function combination(keys: string): Combination {
  const known = read.get(keys)
  if (known) return known
  const parts = keys.split(/-(?!$)/)
  const key = (parts.pop() ?? "").toLowerCase()
  // "?" is Shift-/ here and another key elsewhere: a sign asked for by itself brings its own Shift.
  const made = { key, parts: new Set(parts), minds: /^[a-z0-9]$/.test(key) || key.length > 1 }
  read.set(keys, made)
  return made
}

function matches(press: KeyPress, pressed: string, keys: string, mac: boolean): boolean {
  const { key, parts, minds } = combination(keys)
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  if (pressed !== key || other || mod !== parts.has("Mod") || press.altKey !== parts.has("Alt")) return false
  return !minds || press.shiftKey === parts.has("Shift")
}

/** The first shortcut of these scopes that this press means; null while an input method is composing. */
export function matchShortcut(
  press: KeyPress,
  scopes: readonly ShortcutScope[],
  mac: boolean,
  list: readonly Shortcut[] = shortcuts,
): ShortcutId | null {
  if (press.isComposing || press.keyCode === 229) return null
  // AltGr types characters on many keyboards and looks like Ctrl-Alt.
  if (press.getModifierState?.("AltGraph") && press.key.length === 1) return null
  const pressed = latin(press)
  const found = list.find(
    one => scopes.includes(one.scope) && one.keys.some(keys => matches(press, pressed, keys, mac)),
  )
  return found?.id ?? null
}

/** Whether typing here writes something, so that single keys must be left alone. */
export function isTyping(target: EventTarget | null): boolean {
  const element = target as (Element & { isContentEditable?: boolean }) | null
  if (!element || typeof element.closest !== "function") return false
  // Who may not change the text has a caret only to select words: there is nothing to be typed.
  if (element.isContentEditable) return element.closest("[aria-readonly=true]") === null
  return element.closest("input:not([type=checkbox],[type=radio],[type=button]),textarea,select") !== null
}

/** Whether this machine writes Mod as Cmd. */
export function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iP(hone|[oa]d)/.test(navigator.platform)
}

const signs: Record<string, [mac: string, other: string]> = {
  Mod: ["⌘", "Ctrl"],
  Alt: ["⌥", "Alt"],
  Shift: ["⇧", "Shift"],
  Enter: ["↩", "Enter"],
  Escape: ["Esc", "Esc"],
  ArrowDown: ["↓", "↓"],
  ArrowUp: ["↑", "↑"],
  Backspace: ["⌫", "⌫"],
}

/** A key combination as its caps read, one string a cap: ["Ctrl", "Alt", "C"]. */
export function keyCaps(keys: string, mac: boolean): string[] {
  return keys.split(/-(?!$)/).map(part => signs[part]?.[mac ? 0 : 1] ?? part.toUpperCase())
}
