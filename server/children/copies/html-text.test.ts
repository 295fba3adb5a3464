import { describe, expect, it } from "vitest"
import { htmlText } from "./html-text"

const text = (html: string) => htmlText(Buffer.from(html))

describe("htmlText", () => {
  it.each([
    ["cells apart", "<table><tr><td>127</td><td>190</td></tr><tr><th>x<td>y</table>", "127\t190\nx\ty"],
    ["blocks on lines of their own", "<p>One<p>Two<div>Three</div>four", "One\nTwo\nThree\nfour"],
    ["a line break where the page has one", "190<br>205", "190\n205"],
    ["inline elements without a gap", "1<b>9</b>0<sup>[2]</sup>", "190[2]"],
    ["spaces as one", "at   least\n190&nbsp;killed", "at least 190 killed"],
    ["set lines as they are", "<pre>a\n  b</pre>", "a\n  b"],
    ["entities as what they mean", "190&ndash;205 &#8220;dead&#8221; &amp;", "190–205 “dead” &"],
    [
      "nothing of scripts, styles and forms' values",
      "<script>x<p>y</script><style>p{}</style><p>z<textarea>t</textarea>",
      "z",
    ],
    [
      "nothing of the head, and menus with the rest",
      "<head><title>T</title></head><nav>Menu</nav><p>w",
      "Menu\nw",
    ],
    ["what stands behind a script without an end as a browser does", "<p>a</p><script>never <p>b", "a"],
  ])("gives %s", (_, html, wanted) => expect(text(html)).toBe(wanted))

  it("takes tags nested a ten thousand deep", () => {
    expect(text(`${"<div>".repeat(10_000)}190`)).toBe("190")
  })
})
