import { describe, expect, it } from "vitest"
import { pageAsPublished } from "./page-as-published"

const page = (html: string) => pageAsPublished({ mediaType: "text/html" }, Buffer.from(html))?.html ?? ""

describe("pageAsPublished", () => {
  it.each([
    ["scripts", "<p>a<script>alert(1)</script><b onclick=alert(1)>b</b>", /script|onclick|alert/],
    [
      "forms and their controls",
      "<form action=http://e.example><input name=a><button>Go</button></form>",
      /<form|<input|<button|e\.example/,
    ],
    [
      "frames and embedded files",
      "<iframe src=//e.example></iframe><object data=x></object><embed src=x>",
      /iframe|object|embed|example/,
    ],
    [
      "addresses of pictures",
      "<img src=http://e.example/a.png srcset='http://e.example/b 2x' alt=Geese>",
      /example|srcset/,
    ],
    [
      "addresses in styles",
      "<style>@import '//e.example';p{background:URL( //e.example/x )}</style><p style='background:url(//e.example)'>",
      /example|import/,
    ],
    ["styles that end early", "<style></style ><script>alert(1)</script>", /script|alert/],
    ["escapes in styles", "<style>p{background:u\\72l(//e.example)}</style>", /example/],
    [
      "drawings that run",
      "<svg onload=alert(1)><script>alert(1)</script></svg><math href=javascript:x>",
      /svg|script|math/,
    ],
    [
      "pages that reload",
      "<meta http-equiv=refresh content='0;url=//e.example'><base href=//e.example><link rel=stylesheet href=//e.example>",
      /refresh|example|<base|<link/,
    ],
    ["data that is no picture", "<img src='data:text/html,<b>x'><a href='data:text/html,x'>y</a>", /data:/],
  ])("leaves out %s", (_, html, never) => expect(page(html)).not.toMatch(never))

  it("keeps looks, links within the page, pictures saved in it, language and direction", () => {
    const made = page(
      "<html lang=ar dir=rtl><style>p{color:red}</style><p id=a style='color:blue'>x<a href='#a'>y</a><img src='data:image/png;base64,AAAA' alt=z>",
    )
    expect(made).toContain('<html lang="ar" dir="rtl">')
    expect(made).toContain("p{color:red}")
    expect(made).toContain('<a href="#a">y</a>')
    expect(made).toContain('src="data:image/png;base64,AAAA"')
    expect(made).toContain('style="color:blue"')
  })

  it("says where a link led to without leading there", () => {
    expect(page("<a href='https://e.example/x'>y</a>")).toContain('<a title="https://e.example/x">y</a>')
  })

  it("shows a text as it is", () => {
    const made = pageAsPublished({ mediaType: "text/plain" }, Buffer.from("a <script>b"))
    expect(made?.html).toContain("<pre>a &lt;script&gt;b</pre>")
  })

  it("has no such face for a file that is none", () => {
    expect(pageAsPublished({ mediaType: "application/pdf" }, Buffer.from("%PDF-"))).toBeNull()
  })
})
