import { guestRoles, roles } from "../../core/people/role"
import { boolean, date, index, instant, integer, json, primaryKey, table, text, unique } from "../dialect"

// better-auth's four tables and its rate limits: names and columns are its own, bound as Date and boolean.
export const users = table("user", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  email: text("email").notNull().unique(),
  emailVerified: boolean("email_verified").notNull(),
  image: text("image"),
  createdAt: date("created_at").notNull(),
  updatedAt: date("updated_at").notNull(),
})

export const sessions = table(
  "session",
  {
    id: text("id").primaryKey(),
    expiresAt: date("expires_at").notNull(),
    token: text("token").notNull().unique(),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
  },
  t => [index("session_user").on(t.userId)],
)

export const accounts = table(
  "account",
  {
    id: text("id").primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: date("access_token_expires_at"),
    refreshTokenExpiresAt: date("refresh_token_expires_at"),
    scope: text("scope"),
    password: text("password"),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  t => [index("account_user").on(t.userId)],
)

export const verifications = table(
  "verification",
  {
    id: text("id").primaryKey(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: date("expires_at").notNull(),
    createdAt: date("created_at").notNull(),
    updatedAt: date("updated_at").notNull(),
  },
  t => [index("verification_identifier").on(t.identifier)],
)

export const rateLimits = table("rate_limit", {
  id: text("id").primaryKey(),
  key: text("key").notNull().unique(),
  count: integer("count").notNull(),
  lastRequest: integer("last_request").notNull(),
})

export const workspaces = table("workspace", {
  id: text("id").primaryKey(),
  name: text("name").notNull(),
  settings: json("settings").$type<Record<string, unknown>>().notNull(),
  /** The number of the newest event; the next one takes n + 1 in the same transaction. */
  lastEvent: integer("last_event").notNull(),
  createdAt: instant("created_at").notNull(),
})

export const members = table(
  "member",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role", { enum: roles }).notNull(),
    createdAt: instant("created_at").notNull(),
    /** Set when the membership ends; the row stays. */
    endedAt: instant("ended_at"),
  },
  t => [primaryKey({ columns: [t.workspaceId, t.userId] }), index("member_user").on(t.userId)],
)

export const signInLinks = table("sign_in_link", {
  id: text("id").primaryKey(),
  tokenHash: text("token_hash").notNull().unique(),
  /** Null: this link makes the owner. */
  userId: text("user_id").references(() => users.id),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
})

export const invites = table("invite", {
  id: text("id").primaryKey(),
  workspaceId: text("workspace_id")
    .notNull()
    .references(() => workspaces.id),
  /** Set: a guest of this article only. */
  articleId: text("article_id"),
  role: text("role", { enum: roles }).notNull(),
  /** Who is meant, where that was said; whoever has the link may redeem it. */
  email: text("email"),
  name: text("name"),
  tokenHash: text("token_hash").notNull().unique(),
  createdBy: text("created_by").notNull(),
  createdAt: instant("created_at").notNull(),
  expiresAt: instant("expires_at").notNull(),
  usedAt: instant("used_at"),
  usedBy: text("used_by"),
  revokedAt: instant("revoked_at"),
})

export const tokens = table(
  "token",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    name: text("name").notNull(),
    role: text("role", { enum: roles }).notNull(),
    tokenHash: text("token_hash").notNull().unique(),
    /** A token acts for the person who made it, with at most this role. */
    createdBy: text("created_by")
      .notNull()
      .references(() => users.id),
    createdAt: instant("created_at").notNull(),
    lastUsedAt: instant("last_used_at"),
    revokedAt: instant("revoked_at"),
  },
  t => [index("token_workspace").on(t.workspaceId)],
)

export const guests = table(
  "guest",
  {
    articleId: text("article_id").notNull(),
    userId: text("user_id")
      .notNull()
      .references(() => users.id),
    role: text("role", { enum: guestRoles }).notNull(),
    createdAt: instant("created_at").notNull(),
    endedAt: instant("ended_at"),
  },
  t => [
    primaryKey({ columns: [t.articleId, t.userId] }),
    unique("guest_user_article").on(t.userId, t.articleId),
  ],
)
