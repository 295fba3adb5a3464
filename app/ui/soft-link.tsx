"use client"
import { useRouter } from "next/navigation"
import type { AnchorHTMLAttributes, MouseEvent } from "react"

interface SoftLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string
}

/**
 * A link that a plain press follows without loading the page anew, and that is the browser's own in everything else. For the
 * desk and the pages of faults, whose scripts come with every article: Next's link brings its prefetching along.
 */
export function SoftLink({ href, onClick, target, ...rest }: SoftLinkProps) {
  const router = useRouter()
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const { button, metaKey, ctrlKey, shiftKey, altKey } = event
    if (event.defaultPrevented || target || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return
    event.preventDefault()
    router.push(href)
  }
  return <a {...rest} href={href} target={target} onClick={go} />
}
