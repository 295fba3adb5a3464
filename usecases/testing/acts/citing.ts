import { styleXml } from "@/formats/citations/style-files"
import type { Examples } from "./example"
import type { Scene } from "./scene"

const made = (scene: Scene) => ({
  csl: styleXml("notes").replace(/<title>[^<]*/, `<title>Lorem ${scene.next()}`),
})
const uploaded = (scene: Scene) => scene.call<{ id: string }>("addStyle", made(scene))

export const citing: Examples = {
  listStyles: { reach: "lists", given: () => ({}) },
  addStyle: { reach: "workspace", given: made },
  removeStyle: { reach: "workspace", given: async scene => ({ id: (await uploaded(scene)).id }) },
  formatSources: { reach: "lists", given: () => ({ style: "notes" }) },
  // An import is its starter's alone: whoever else may ask is told that there is none.
  startImport: {
    reach: "lists",
    given: scene => ({ text: JSON.stringify([{ type: "report", title: `Lorem ${scene.next()}` }]) }),
  },
  readImport: { reach: "lists", given: () => ({ id: "none" }), status: 404 },
  stopImport: { reach: "lists", given: () => ({ id: "none" }), status: 404 },
  restoreStyle: { reach: "workspace", given: async scene => ({ id: (await uploaded(scene)).id }) },
}
