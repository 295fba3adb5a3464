"use client"
import { type ReactNode, useRef } from "react"
import { Button, type ButtonLook } from "./button"

interface FileButtonProps {
  /** What the button says, and the field behind it is called. */
  label: string
  take: (file: File) => unknown
  /** Endings or media types the platform's picker offers; all where absent. */
  accept?: string
  busy?: boolean
  look?: ButtonLook
  small?: boolean
  icon?: ReactNode
}

/** A button that opens the platform's file picker. The same file can be chosen twice in a row. */
export function FileButton({ label, take, accept, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={event => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ""
          if (file) take(file)
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
