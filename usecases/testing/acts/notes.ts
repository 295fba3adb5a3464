import type { Examples } from "./example"
import { claim, note, type Scene, secret } from "./scene"

const one = async (scene: Scene) => ({ id: (await note(scene)).id })

/** Everybody sees their own questions: a guest of another article has none to take along. */
const sheetAsked = () => ({ asked: "Dr Lorem" })

export const notes: Examples = {
  listNotes: { reach: "lists", given: () => ({}) },
  countNotes: { reach: "lists", given: () => ({}) },
  askedPeople: { reach: "lists", given: () => ({}) },
  exportQueries: { reach: "lists", given: sheetAsked },
  previewQueries: { reach: "lists", given: sheetAsked },
  noteReaders: {
    reach: "article",
    given: async scene => ({ subject: "claim", subjectId: (await claim(scene)).id }),
  },
  openNote: { reach: "article", given: one },
  noteAnswers: { reach: "article", given: one },
  markNotes: {
    reach: "article",
    given: async scene => ({ ids: [(await note(scene)).id], read: false }),
  },
  addNote: {
    reach: "article",
    given: async scene => ({ subject: "claim", subjectId: (await claim(scene)).id, body: `The ${secret}` }),
  },
  changeNote: {
    reach: "article",
    given: async scene => {
      const { id, rev } = await note(scene)
      return { id, rev, dueOn: "2031-01-02" }
    },
  },
  changeNotes: {
    reach: "article",
    given: async scene => {
      const { id, rev } = await note(scene)
      return { changes: [{ id, rev, state: "resolved" }] }
    },
  },
  resolveNote: { reach: "article", given: one },
  reopenNote: {
    reach: "article",
    given: async scene => {
      const { id } = await note(scene)
      await scene.call("resolveNote", { id })
      return { id }
    },
  },
}
