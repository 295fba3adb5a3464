import type { ClaimLook, EditorHandle } from "./editor-handle"
import type { EditorHost, EditorSession } from "./editor-host"

export interface EditorOptions {
  session?: EditorSession | undefined
  doc?: unknown
  /** The page as it is now. */
  host: () => EditorHost
}

export interface OpenEditor {
  /** Resolves when the text stands; null where it was closed before. */
  ready: Promise<EditorHandle | null>
  handle(): EditorHandle | null
  showLooks(looks: ReadonlyMap<string, ClaimLook>): void
  /** The role, the labels or the way citations read may have changed: asks the host again. */
  refresh(): void
  close(): void
}

declare const opening: (place: HTMLElement, options: EditorOptions) => OpenEditor
export const openEditor = opening
