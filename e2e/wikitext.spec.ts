import { deskPage, importText } from "./fixtures/desk-page"
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "./fixtures/test"

const article = `{{Use dmy dates|date=May 2020}}
{{Infobox military conflict
| conflict    = Wikitext goose quarrel
| combatant1  = [[Geese of Lorem]]
| combatant2  = {{nowrap|Swans of Ipsum}}
| strength1   = 8,500 geese<ref name="gazette"/>
| casualties1 = 504 killed <br/> 1,881 wounded
| casualties2 = {{plainlist|
* 3,798 killed
}}
}}
The '''quarrel''' ended in [[Lorem Valley|the valley]].<ref name="gazette">{{cite news |last=Pondquill |first=Ida |title=Geese win |newspaper=Lorem Gazette |date=1 August 2011}}</ref> Some 42 herons watched.<ref>Told by ''Ana Lorem'' at the pond one long evening.</ref>{{citation needed|date=May 2020}}

== Meadows ==
{| class="wikitable"
! Meadow !! Geese
|-
| North || 190
|}
{{reflist}}
`

test("an article's wikitext comes in whole: its infobox has sides, a reference by name is one source used twice", async ({
  page,
}) => {
  const desk = deskPage(page)
  await importText(page, "goose-quarrel.wikitext", article)
  await desk.ready()
  await expect(page).toHaveTitle(/Wikitext goose quarrel/)

  const box = desk.text.getByRole("table").first()
  await expect(box.getByRole("columnheader", { name: "Casualties and losses" })).toBeVisible()
  await expect(box.locator("[data-field=casualties2][data-side='2']")).toHaveText("3,798 killed")
  await expect(box.locator("[data-field=casualties1] p")).toHaveText(["504 killed", "1,881 wounded"])
  await expect(desk.text.locator(".footnote")).toHaveCount(1)
  await expect(desk.text.getByRole("img", { name: /citation needed/ })).toBeVisible()

  // One source, cited in the infobox and in the text, and numbered as on the page it comes from.
  const citations = desk.text.locator(".citation")
  await expect(citations).toHaveText(["[1]", "[1]"])
  await page.goto("/sources")
  await expect(page.getByRole("link", { name: /Geese win/ })).toHaveCount(1)
  await page.goBack()
  await desk.ready()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)

  // A figure of the infobox is typed over as any other.
  await desk.select("504")
  await page.keyboard.type("513")
  await expect(box.locator("[data-field=casualties1] p").first()).toHaveText("513 killed")
  await expect(desk.saved).toBeVisible()
})
