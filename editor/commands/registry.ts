import { redo, undo } from "prosemirror-history"
import type { Command, EditorState } from "prosemirror-state"
import { schema } from "@/editor/model/schema"
import {
  hardBreak,
  headingLevel,
  isInside,
  listIn,
  listOut,
  toggleHeading,
  toggleList,
  toggleQuote,
  toParagraph,
} from "./blocks"
import { type CommandId, commandIds } from "./command-ids"
import { insertFootnote } from "./footnotes"
import { isInTable } from "./in-table"
import { insertTable } from "./insert-table"
import { linkAt, unlink } from "./links"
import { clearFormatting, hasFormat, toggleFormat } from "./marks"
import type { tableCommands } from "./tables"

const { nodes } = schema

type OfTables = keyof typeof tableCommands

const commands: Record<Exclude<CommandId, OfTables>, Command> = {
  undo,
  redo,
  strong: toggleFormat("strong"),
  emphasis: toggleFormat("em"),
  sub: toggleFormat("sub"),
  sup: toggleFormat("sup"),
  code: toggleFormat("code"),
  clear_formatting: clearFormatting,
  paragraph: toParagraph,
  heading_2: toggleHeading(1),
  heading_3: toggleHeading(2),
  heading_4: toggleHeading(3),
  bullet_list: toggleList(nodes.bullet_list),
  ordered_list: toggleList(nodes.ordered_list),
  list_in: listIn,
  list_out: listOut,
  blockquote: toggleQuote,
  hard_break: hardBreak,
  unlink,
  footnote: insertFootnote,
  table: insertTable(),
}

const notYet: Command = () => false
let ofTables: Partial<Record<string, Command>> = {}

/** Takes the commands of rows and cells in: they come with the tools of tables, once there is a table. */
export function learnTables(learned: Record<OfTables, Command>): void {
  ofTables = learned
}

const states: Partial<Record<CommandId, (state: EditorState) => boolean>> = {
  strong: state => hasFormat(state, "strong"),
  emphasis: state => hasFormat(state, "em"),
  sub: state => hasFormat(state, "sub"),
  sup: state => hasFormat(state, "sup"),
  code: state => hasFormat(state, "code"),
  paragraph: state => state.selection.$from.parent.type === nodes.paragraph,
  heading_2: state => headingLevel(state) === 1,
  heading_3: state => headingLevel(state) === 2,
  heading_4: state => headingLevel(state) === 3,
  bullet_list: state => isInside(state, nodes.bullet_list),
  ordered_list: state => isInside(state, nodes.ordered_list),
  blockquote: state => isInside(state, nodes.blockquote),
  unlink: state => linkAt(state) !== null,
  table: isInTable,
}

/** The command of this id; null for what the page does itself. */
export function commandOf(id: string): Command | null {
  if (Object.hasOwn(commands, id)) return commands[id as keyof typeof commands]
  return commandIds.includes(id as CommandId) ? (ofTables[id] ?? notYet) : null
}

/** Whether what this command turns on is on at the selection. */
export function isActive(state: EditorState, id: CommandId): boolean {
  return states[id]?.(state) ?? false
}

/** Whether this command would do anything here. */
export function isEnabled(state: EditorState, id: CommandId): boolean {
  return commandOf(id)?.(state) ?? false
}
