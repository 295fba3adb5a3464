import type { Command } from "../command"
import { withDesk } from "../desk"

export const signInLink: Command = {
  usage: "sign-in-link [--email EMAIL]",
  summary: "Prints a link that signs one person in, once, within 15 minutes.",
  help: "Without --email it is the owner's; on a desk that has no owner yet, it makes the owner.",
  options: { email: { type: "string" }, json: { type: "boolean" } },
  words: [0, 0],
  async run({ values }, terminal) {
    const input = values.email ? { email: values.email } : {}
    const made = await withDesk(terminal, desk =>
      desk.call<{ url: string; expiresAt: number }>("makeSignInLink", input),
    )
    terminal.out(values.json ? `${JSON.stringify(made)}\n` : `Open ${made.url}\n`)
    return 0
  },
}
