import { roles } from "@/core/people/role"
import { type Command, usageError } from "../command"
import { withDesk } from "../desk"

export const users: Command = {
  usage: "users add EMAIL --role viewer|reviewer|editor|owner [--name NAME]",
  summary: "Prints a link by which this person joins the desk, once, within 7 days.",
  options: { role: { type: "string" }, name: { type: "string" }, json: { type: "boolean" } },
  words: [2, 2],
  async run({ values, positionals }, terminal) {
    if (positionals[0] !== "add") throw usageError("users takes add.")
    const role = roles.find(known => known === values.role)
    if (!role) throw usageError(`--role takes one of ${roles.join(", ")}.`)
    const input = { email: positionals[1], role, ...(values.name ? { name: values.name } : {}) }
    const made = await withDesk(terminal, desk =>
      desk.call<{ url: string; expiresAt: number }>("invite", input),
    )
    terminal.out(values.json ? `${JSON.stringify(made)}\n` : `${made.url}\n`)
    return 0
  },
}
