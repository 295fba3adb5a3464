import { basename } from "node:path"
import { refusalOf } from "@/core/failing/app-error"
import type { Command, ExitCode, Terminal } from "../command"
import { withDesk } from "../desk"
import { readBytes } from "../input"
import { printMessages, type Said } from "../messages"

interface Imported {
  articleId: string
  messages: Said[]
}

function explainSameOriginal(error: unknown, terminal: Terminal): ExitCode {
  const refusal = refusalOf(error)
  if (refusal?.code !== "article.same_original") throw error
  const existing = refusal.current as { articleId: string; title: string }
  terminal.err(
    `This text is already here: “${existing.title}” (${existing.articleId}). --again imports it once more.\n`,
  )
  return 1
}

export const importArticle: Command = {
  usage: "import FILE [--format ID] [--title TITLE] [--again] [--json]",
  summary: "Brings a text in as an article and prints the article's id.",
  options: {
    format: { type: "string" },
    title: { type: "string" },
    again: { type: "boolean" },
    json: { type: "boolean" },
  },
  words: [1, 1],
  async run({ values, positionals }, terminal) {
    const [file] = positionals as [string]
    const bytes = await readBytes(file, terminal)
    const input = {
      bytes,
      filename: file === "-" ? "standard-input.txt" : basename(file),
      ...(values.format ? { format: values.format } : {}),
      ...(values.title ? { title: values.title } : {}),
      ...(values.again ? { again: true } : {}),
    }
    try {
      const done = await withDesk(terminal, desk => desk.call<Imported>("importArticle", input))
      printMessages(done.messages, terminal)
      terminal.out(values.json ? `${JSON.stringify(done)}\n` : `${done.articleId}\n`)
      return 0
    } catch (error) {
      return explainSameOriginal(error, terminal)
    }
  },
}
