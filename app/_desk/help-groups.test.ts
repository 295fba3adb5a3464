import { expect, it } from "vitest"
import { shortcuts } from "@/editor/commands/shortcuts"
import { deskKeys } from "./help-groups"

it("shows every key of the desk once, whatever it is used for", () => {
  const shown = deskKeys.flatMap(group =>
    group.list.flatMap(({ id, keys }) => keys.map(key => `${id} ${key}`)),
  )
  const known = shortcuts
    .filter(one => one.scope !== "notes")
    .flatMap(({ id, keys }) => keys.map(key => `${id} ${key}`))
  expect(shown.toSorted()).toEqual(known.toSorted())
})
