import type { Command } from "../command"

/** Each command once. A command is loaded when it is called, so that light ones start fast. */
export const commands: Record<string, () => Promise<Command>> = {
  figures: async () => (await import("./figures")).figures,
  relate: async () => (await import("./relate")).relate,
  totals: async () => (await import("./totals")).totals,
  import: async () => (await import("./import")).importArticle,
  export: async () => (await import("./export")).exportArticle,
  convert: async () => (await import("./convert")).convert,
  formats: async () => (await import("./formats")).formats,
  sources: async () => (await import("./sources")).sources,
  users: async () => (await import("./users")).users,
  token: async () => (await import("./token")).token,
  "sign-in-link": async () => (await import("./sign-in-link")).signInLink,
  reindex: async () => (await import("./reindex")).reindex,
  verify: async () => (await import("./verify")).verify,
  backup: async () => (await import("./backup")).backup,
  restore: async () => (await import("./restore")).restore,
}
