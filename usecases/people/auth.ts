import { createHmac, timingSafeEqual } from "node:crypto"
import { betterAuth } from "better-auth"
import { drizzleAdapter } from "better-auth/adapters/drizzle"
import { createAuthEndpoint } from "better-auth/api"
import { setSessionCookie } from "better-auth/cookies"
import { hashPassword, verifyPassword } from "better-auth/crypto"
import { and, eq, gt } from "drizzle-orm"
import { z } from "zod"
import type { AuthHandle } from "@/db/handles"
import { accounts, rateLimits, sessions, users, verifications } from "@/db/tables/people"

// The one file that knows better-auth: sessions, their signed cookie, and how a password is hashed. Its HTTP routes are never
// served; who is a member of what is ours (docs/decisions/0001).

const dayInSeconds = 86_400

export interface AuthParts {
  handle: AuthHandle
  /** Signs the session cookie: DATA_DIR/secret. */
  secret: string
  /** Cookies are Secure when this is https. */
  origin: string
  newId: () => string
}

/** The person a valid session belongs to. */
export interface SignedIn {
  userId: string
  name: string
}

/** Opening a session without a password is for the redeeming of a link, after the link was checked and spent. */
const sessionOpening = {
  id: "session-opening",
  endpoints: {
    openSession: createAuthEndpoint(
      "/session-opening",
      { method: "POST", body: z.object({ userId: z.string() }), metadata: { SERVER_ONLY: true } },
      async ctx => {
        const { internalAdapter } = ctx.context
        const user = await internalAdapter.findUserById(ctx.body.userId)
        if (!user) throw new Error("a session for somebody who is not there")
        const session = await internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { ok: true }
      },
    ),
  },
}

function build({ handle, secret, origin, newId }: AuthParts) {
  return betterAuth({
    baseURL: origin,
    basePath: "/auth",
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: drizzleAdapter(handle.db, {
      provider: handle.provider,
      schema: {
        user: users,
        session: sessions,
        account: accounts,
        verification: verifications,
        rateLimit: rateLimits,
      },
      transaction: false,
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    // A cookie that slid forward would have to be sent again with every answer; thirty days is one sign-in a month.
    session: { expiresIn: 30 * dayInSeconds, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    plugins: [sessionOpening],
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: {
        httpOnly: true,
        sameSite: "lax",
        secure: origin.startsWith("https:"),
        path: "/",
      },
      database: { generateId: () => newId() },
    },
  })
}

const headersOf = (cookie: string | undefined): Headers => new Headers(cookie ? { cookie } : {})

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // A broken escape is no cookie of ours.
    return ""
  }
}

/**
 * The token in the session's cookie, when this secret signed it (HMAC-SHA-256, base64, after the last dot). Every request and every
 * open socket asks this; better-auth's own way costs ten times as much.
 */
function signedTokenIn(cookie: string | undefined, secret: string): string | null {
  const found = cookie?.match(/(?:^|;\s*)better-auth\.session_token=([^;\s]+)/)?.[1]
  const value = found ? decoded(found) : ""
  const dot = value.lastIndexOf(".")
  if (dot < 1) return null
  const token = value.slice(0, dot)
  const expected = createHmac("sha256", secret).update(token).digest()
  const given = Buffer.from(value.slice(dot + 1), "base64")
  return given.byteLength === expected.byteLength && timingSafeEqual(given, expected) ? token : null
}

/** Makes the keeper of sessions. Cookies are given back as `Set-Cookie` lines. */
export function makeAuth(parts: AuthParts) {
  const auth = build(parts)
  return {
    hashPassword,
    /** True when the password is this one; a missing hash takes as long, so that timing does not tell who has an account. */
    async passwordFits(hash: string | null, password: string): Promise<boolean> {
      decoy ??= hashPassword("nobody's password")
      const fits = await verifyPassword({ hash: hash ?? (await decoy), password })
      return fits && hash !== null
    },
    async openSession(userId: string): Promise<string[]> {
      const { headers } = await auth.api.openSession({ body: { userId }, returnHeaders: true })
      return headers.getSetCookie()
    },
    async closeSession(cookie: string | undefined): Promise<string[]> {
      const { headers } = await auth.api.signOut({ headers: headersOf(cookie), returnHeaders: true })
      return headers.getSetCookie()
    },
    async sessionOf(cookie: string | undefined): Promise<SignedIn | null> {
      const token = signedTokenIn(cookie, parts.secret)
      if (token === null) return null
      const [found] = await parts.handle.read
        .select({ userId: users.id, name: users.name })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(and(eq(sessions.token, token), gt(sessions.expiresAt, new Date())))
      return found ?? null
    },
  }
}
let decoy: Promise<string> | undefined

export type Auth = ReturnType<typeof makeAuth>
