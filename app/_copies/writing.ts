"use client"
import { createContext, useContext } from "react"

const context = createContext(false)

/** Says to everything within whether the person may write about the source. */
export const MayWriteCopies = context.Provider

/** Whether the person may write transcripts and have texts read anew. */
export const useMayWriteCopies = (): boolean => useContext(context)
