import type { Bibliography } from "../bibliography"
import { lossesOf } from "../parts/bibliography-losses"
import { readRis } from "./ris/read"
import { risRecord } from "./ris/write"

/** RIS, in UTF-8. */
export const ris: Bibliography = {
  id: "ris",
  label: "RIS",
  extensions: [".ris"],
  mediaType: "application/x-research-info-systems",
  sniff: head => /^\s{0,3}TY\s{1,3}-/m.test(head.replace(/^\uFEFF/, "")),
  read: readRis,
  write(items) {
    const text = items.map(risRecord).join("\r\n")
    return { text, messages: lossesOf(items, readRis(text)) }
  },
}
