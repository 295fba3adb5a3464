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
  restoreStyle: { reach: "workspace", given: async scene => ({ id: (await uploaded(scene)).id }) },
}
