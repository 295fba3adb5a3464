import { type NextRequest, NextResponse } from "next/server"

/**
 * Gives every page its own nonce and the headers that keep foreign scripts, frames and referrers out. Nothing is
 * authorised here: that is done where the data is read.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID())
  const policy = contentPolicy(nonce, request.headers.get("host"))
  const headers = new Headers(request.headers)
  headers.set("x-nonce", nonce)
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search)
  headers.set("content-security-policy", policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set("Content-Security-Policy", policy)
  response.headers.set("X-Content-Type-Options", "nosniff")
  response.headers.set("Referrer-Policy", "no-referrer")
  response.headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()")
  response.headers.set("Cross-Origin-Opener-Policy", "same-origin")
  return response
}

/** Development needs `eval` for fast refresh; style attributes place popovers beside their anchors. */
function contentPolicy(nonce: string, host: string | null) {
  const evaluating = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""
  // Older Safari does not count a socket to the same host as 'self'.
  const socket = host && /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ""
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluating}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ")
}

export const config = { matcher: ["/((?!api/|live/|_next/static|_next/image).*)"] }
