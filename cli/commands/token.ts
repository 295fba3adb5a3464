import { roles } from "@/core/people/role"
import { type Command, usageError } from "../command"
import { withDesk } from "../desk"

export const token: Command = {
  usage: "token create --role viewer|reviewer|editor|owner [--name NAME]",
  summary: "Makes a token for scripts and prints it, this once.",
  help: "Send it as `Authorization: Bearer …`. It acts for the desk's owner with at most the role given; Settings revokes it.",
  options: { role: { type: "string" }, name: { type: "string" }, json: { type: "boolean" } },
  words: [1, 1],
  async run({ values, positionals }, terminal) {
    if (positionals[0] !== "create") throw usageError("token takes create.")
    const role = roles.find(known => known === values.role)
    if (!role) throw usageError(`--role takes one of ${roles.join(", ")}.`)
    const input = { role, name: values.name ?? "command line" }
    const made = await withDesk(terminal, desk => desk.call<{ token: string }>("createToken", input))
    terminal.out(values.json ? `${JSON.stringify(made)}\n` : `${made.token}\n`)
    return 0
  },
}
