import { Mark } from "prosemirror-model"

// Claims may overlap, and ProseMirror keeps marks of one type in the order they were put on. Then taking a claim off and putting it
// back (undo, or a client setting its own steps aside for somebody else's) gives another document than before, and copies of one
// article drift apart without a word changing. So claims on the same words always stand in the order of their ids.

const isOutOfOrder = (one: Mark | undefined, next: Mark) =>
  one?.type === next.type && one.type.name === "claim" && one.attrs.id > next.attrs.id

function inOrder(set: readonly Mark[]): readonly Mark[] {
  if (!set.some((mark, at) => isOutOfOrder(set[at - 1], mark))) return set
  const claims = set
    .filter(mark => mark.type.name === "claim")
    .sort((a, b) => (a.attrs.id < b.attrs.id ? -1 : 1))
  return set.map(mark => (mark.type.name === "claim" ? (claims.shift() as Mark) : mark))
}

const { addToSet } = Mark.prototype
const { setFrom } = Mark

/** Both ways in which the library makes a set of marks; importing this file is enough, the schema does. */
Mark.prototype.addToSet = function (this: Mark, set) {
  const next = addToSet.call(this, set)
  return next === set ? set : inOrder(next)
}
Mark.setFrom = marks => inOrder(setFrom.call(Mark, marks))
