import { type NodeSpec, Schema } from "prosemirror-model"
import "./mark-order"
import { marks } from "./marks"
import { blocks } from "./nodes/blocks"
import { inlines } from "./nodes/inline"
import { tables } from "./nodes/tables"
import { describeSchema, hashOf } from "./schema-lock"

/** An article: its title, then blocks. */
const doc: NodeSpec = { content: "title block+" }
const text: NodeSpec = { group: "inline" }

// Order matters to ProseMirror: the first block is what an empty place is filled with.
const { title, paragraph, ...otherBlocks } = blocks
const nodes = { doc, title, paragraph, ...otherBlocks, ...tables, ...inlines, text }

/** The article's schema. It only grows: new types, attributes with defaults, wider content (schema.lock.json, and its test). */
export const schema = new Schema<keyof typeof nodes, keyof typeof marks>({ nodes, marks })

/** Names this schema to the other side of a socket: both must hold the same one. */
export const schemaHash: string = hashOf(describeSchema(schema))
