"use client"
import { createContext, useContext } from "react"

/** A saved copy that is to be shown beside the article. */
export interface OpenCopy {
  sourceId: string
  /** The newest with a text where none is named. */
  snapshotId: string | null
  /** The evidence whose words are shown. */
  evidenceId: string | null
  /** Called when words of it became evidence, for whoever opened it to take them. */
  taken?: () => void
}

const context = createContext<((open: OpenCopy) => void) | null>(null)

export const OpenCopyProvider = context.Provider

/** Opens a saved copy in place of the claim's panel; null where there is no such place. */
export const useOpenCopy = () => useContext(context)
