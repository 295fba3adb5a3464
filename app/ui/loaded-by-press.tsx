"use client"
import { type ReactNode, Suspense, useState } from "react"

interface LoadedByPressProps {
  className: string | undefined
  label: string
  /** What the button shows. */
  face: ReactNode
  /** What takes the button's place after the first press, already open. */
  children: ReactNode
}

/** The button of a menu whose program is fetched by the first press. */
export function LoadedByPress({ className, label, face, children }: LoadedByPressProps) {
  const [pressed, setPressed] = useState(false)
  const button = (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      title={label}
      onClick={() => setPressed(true)}
    >
      {face}
    </button>
  )
  return pressed ? <Suspense fallback={button}>{children}</Suspense> : button
}
