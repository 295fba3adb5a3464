import { pageBreak } from "@/core/sources/place-in-copy"

interface TextItem {
  str?: string
  hasEOL?: boolean
}

const quiet = {
  // Fonts are programs: none of a stranger's is compiled here.
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  verbosity: 0,
}

/**
 * The words of a PDF, page by page with a form feed between: a locator's page can be counted. Scripts in it are never run: nothing here
 * has them to run. A file without words (a scan) gives an empty text. Throws what pdf.js throws at a damaged or locked one.
 */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import("unpdf")
  const document = await getDocumentProxy(new Uint8Array(bytes), quiet)
  const pages: string[] = []
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n)
    const { items } = await page.getTextContent()
    pages.push(
      (items as TextItem[])
        .map(({ str = "", hasEOL }) => (hasEOL ? `${str}\n` : str))
        .join("")
        .trim(),
    )
    // Ten thousand pages must not stay in memory together.
    page.cleanup()
  }
  return pages.every(page => page === "") ? "" : pages.join(`\n${pageBreak}\n`)
}
