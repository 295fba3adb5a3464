// What word processors and web pages put on the clipboard, brought down to plain structure before it is read. Only the
// look is dropped: every word stays, except what its own page hides.

const dropped =
  "script,style,meta,link,title,template,noscript,iframe,object,embed,svg,canvas,audio,video,input,button,select,textarea,.mw-editsection"

/** Cleans a pasted page in place. */
export function cleanPasted(page: Document): void {
  removeComments(page.body)
  for (const element of page.querySelectorAll(dropped)) element.remove()
  for (const element of page.querySelectorAll<HTMLElement>("[style]")) if (isHidden(element)) element.remove()
  unwrapGoogleDocs(page)
  wordLists(page)
  for (const element of page.querySelectorAll("span[style],font[style],p[style] > span"))
    stylesToMarks(page, element)
  for (const link of page.querySelectorAll("a[href]"))
    link.setAttribute("href", ownAddress(link.getAttribute("href") ?? ""))
  for (const picture of [...page.querySelectorAll("img")]) framePicture(page, picture)
  for (const element of [...page.querySelectorAll("*")]) if (element.localName.includes(":")) unwrap(element)
  for (const element of page.querySelectorAll("[style],[class]")) {
    element.removeAttribute("style")
    element.removeAttribute("class")
  }
}

const styleOf = (element: Element) => (element.getAttribute("style") ?? "").toLowerCase().replace(/\s+/g, "")

function isHidden(element: Element): boolean {
  const style = styleOf(element)
  return /(^|;)(display:none|mso-hide:all|visibility:hidden)/.test(style)
}

function removeComments(node: Node) {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === 8) child.parentNode?.removeChild(child)
    else removeComments(child)
  }
}

function unwrap(element: Element) {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  element.remove()
}

/** Google Docs puts everything into one <b> that is not bold. */
function unwrapGoogleDocs(page: Document) {
  for (const element of [...page.querySelectorAll("b,strong,i,em")]) {
    const style = styleOf(element)
    const plain = /^(b|strong)$/.test(element.localName)
      ? /font-weight:(normal|[1-5]00)/
      : /font-style:normal/
    if (plain.test(style)) unwrap(element)
  }
}

function stylesToMarks(page: Document, element: Element) {
  const style = styleOf(element)
  const names = [
    /font-weight:(bold|[6-9]00)/.test(style) ? "strong" : null,
    /font-style:(italic|oblique)/.test(style) ? "em" : null,
    /vertical-align:super/.test(style) ? "sup" : null,
    /vertical-align:sub/.test(style) ? "sub" : null,
  ].filter(name => name !== null)
  for (const name of names) {
    const mark = page.createElement(name)
    while (element.firstChild) mark.appendChild(element.firstChild)
    element.appendChild(mark)
  }
}

/** Google's redirecting addresses tell a third party of every click; the address inside is the one that was meant. */
function ownAddress(href: string): string {
  const inside = /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?(?:.*&)?(?:q|url)=([^&]+)/.exec(href)?.[1]
  if (!inside) return href
  try {
    return decodeURIComponent(inside)
  } catch {
    return href
  }
}

/** A picture is a block of its own here, with room for a caption; inside a line it goes behind it. */
function framePicture(page: Document, picture: Element) {
  if (picture.closest("figure")) return
  const frame = page.createElement("figure")
  const line = picture.closest("p,h1,h2,h3,h4,h5,h6") ?? picture
  line.parentNode?.insertBefore(frame, line.nextSibling)
  frame.append(picture, page.createElement("figcaption"))
}

const listStyle = /mso-list:\w+level(\d+)/
/** Word's lists have nine; who says more asks for more lists than a machine can make. */
const deepestLevel = 9

/** Word writes lists as paragraphs that say their level in a style. */
function wordLists(page: Document) {
  const open: Element[] = []
  let last: Element | null = null
  for (const paragraph of [...page.querySelectorAll("p[style*='mso-list'],p[style*='Mso-List']")]) {
    const level = Math.min(deepestLevel, Number(listStyle.exec(styleOf(paragraph))?.[1] ?? 0))
    if (level === 0) continue
    if (!last || nextElement(last) !== paragraph) open.length = 0
    const name = takeBullet(paragraph) ? "ol" : "ul"
    const item = page.createElement("li")
    const text = page.createElement("p")
    while (paragraph.firstChild) text.appendChild(paragraph.firstChild)
    item.appendChild(text)
    last = placeItem(page, open, level, name, item, paragraph)
  }
}

/** Takes the drawn bullet or number away; true where it was a number or a letter. */
function takeBullet(paragraph: Element): boolean {
  const bullet = [...paragraph.querySelectorAll("span")].find(span => /mso-list:ignore/.test(styleOf(span)))
  const sign = bullet?.textContent ?? ""
  bullet?.remove()
  return /^\s*[\da-z]+[.)]/i.test(sign)
}

function placeItem(
  page: Document,
  open: Element[],
  level: number,
  name: string,
  item: Element,
  from: Element,
): Element {
  open.length = Math.min(open.length, level)
  while (open.length < level) {
    const list = page.createElement(name)
    const above = open.at(-1)
    if (above) (above.lastElementChild ?? above).appendChild(list)
    else from.parentNode?.insertBefore(list, from)
    open.push(list)
  }
  open.at(-1)?.appendChild(item)
  from.remove()
  return open[0] as Element
}

function nextElement(element: Element): Element | null {
  return element.nextElementSibling
}
