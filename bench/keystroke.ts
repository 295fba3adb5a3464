import { typist } from "@/server/testing/typist"
import { signIn, startDesk } from "./desk"
import { fill, openBrowser, post } from "./filled-desk"
import { serveBare } from "./peers/serve-bare"
import { round } from "./statistics"
import { frameOf, openTyping, ratioOf, typeRound, workOf } from "./typing"

/** Of somebody else: 25 edits a second. Milliseconds between two. */
const remoteEvery = 40
/** The paragraph somebody else types in: far above the one that is typed in here. */
const remoteLine = 300

/**
 * One key in 100,000 words with 5,000 claims: the desk with its cards, and bare ProseMirror with the same text and styles,
 * in turns; then the desk once more while somebody else types.
 */
export async function benchKeystroke(rounds = 16) {
  const desk = await startDesk()
  const browser = await openBrowser()
  try {
    const cookie = await signIn(desk)
    const { articleId, doc } = await fill(desk, cookie)
    const bare = await serveBare(doc.toJSON())
    const url = `${desk.url}/articles/${articleId}`
    const ours = await openTyping(browser, url, cookie)
    const peer = await openTyping(browser, bare.url, null)
    for (let n = 0; n < rounds; n++) {
      for (const one of n % 2 === 0 ? [ours, peer] : [peer, ours]) await typeRound(one)
    }
    await Promise.all([ours.close(), peer.close()])
    bare.stop()

    const { token } = await post<{ token: string }>(desk, cookie, "/tokens", {
      name: "Somebody else",
      role: "editor",
    })
    const together = await openTyping(browser, url, cookie)
    const live = `${desk.url.replace("http", "ws")}/live/${articleId}`
    const other = await typist(live, articleId, token, remoteLine, remoteEvery)
    for (let n = 0; n < rounds / 2; n++) await typeRound(together)
    other.close()
    await together.close()
    return {
      "desk, p95 to frame, ms": round(frameOf(ours)),
      "bare ProseMirror, p95 to frame, ms": round(frameOf(peer)),
      "desk, main-thread work per key, ms": round(workOf(ours), 2),
      "bare ProseMirror, work per key, ms": round(workOf(peer), 2),
      "ratio of work": round(ratioOf(ours, peer), 2),
      "25 remote edits/s: p95 to frame, ms": round(frameOf(together)),
      "25 remote edits/s: work per key, ms": round(workOf(together), 2),
    }
  } finally {
    await browser.close()
    await desk.stop()
  }
}
