/** The page's look: a reading page first, the apparatus quiet below it; light, dark, forced colours and paper. */
export const style = `
:root{color-scheme:light dark;--paper:#fdfcf9;--panel:#f5f3ed;--ink:#1c1a17;--soft:#5b564c;--line:#ddd8cc;--accent:#1d4f7c;--agree:#26663a;--part:#785300;--conflict:#a3271d;--mark:#f3ecd8}
@media (prefers-color-scheme:dark){:root{--paper:#17181a;--panel:#1f2124;--ink:#e9e5dc;--soft:#aea89b;--line:#36393e;--accent:#93bde8;--agree:#8cc99a;--part:#deb764;--conflict:#f29a8e;--mark:#322e22}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.62 "Iowan Old Style","Palatino Linotype",Palatino,"Source Serif 4",Charter,"Noto Serif","Liberation Serif",Georgia,serif;overflow-wrap:break-word}
main{max-width:41.5rem;margin:0 auto;padding:3rem 1.25rem 4rem}
main:not(.beside)>article::after{content:"";display:block;clear:both}
h1{font-size:2.1rem;line-height:1.15;font-weight:600;margin:0 0 .5rem;letter-spacing:-.01em;text-wrap:balance}
h2{font-size:1.4rem;line-height:1.25;font-weight:600;margin:2.4rem 0 .7rem}
h3{font-size:1.15rem;font-weight:600;margin:1.8rem 0 .4rem}
h4,h5,h6{font-size:1rem;font-weight:600;margin:1.4rem 0 .3rem}
p{margin:0 0 .9rem}
ul,ol{margin:0 0 .9rem;padding-inline-start:1.6rem}li>p{margin:0 0 .25rem}li>ul,li>ol{margin:0}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.15em}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
blockquote{margin:1rem 0;padding-inline-start:1rem;border-inline-start:2px solid var(--line)}
hr{border:0;border-top:1px solid var(--line);margin:2rem 0}
code,.kept{font:.88em ui-monospace,"SF Mono",Menlo,"Liberation Mono",monospace}
.kept{color:var(--soft)}
figure{margin:1.2rem 0;padding:.8rem 1rem;background:var(--panel)}
figcaption,.picture{font-size:.88rem;color:var(--soft);margin:0}
.origin{font:.8125rem/1.5 system-ui,"Liberation Sans",sans-serif;color:var(--soft);margin:0 0 1.4rem}
.wide{overflow-x:auto;margin:1.4rem 0}
table{border-collapse:collapse;font-size:.92rem;line-height:1.45}
caption{text-align:start;font-weight:600;padding-bottom:.4rem}
th,td{padding:.4rem .6rem;border:1px solid var(--line);vertical-align:top;text-align:start}
th{background:var(--panel);font-weight:600}
td p,th p{margin:0 0 .35rem}td p:last-child,th p:last-child{margin:0}
.infobox{width:100%;margin:1.2rem 0;border:1px solid var(--line);font:.8125rem/1.45 system-ui,"Liberation Sans",sans-serif;table-layout:fixed}
.infobox td,.infobox th{border-width:0 0 1px;border-inline-start:1px solid var(--line);padding:.45rem .6rem}
.infobox td:first-child,.infobox th:first-child{border-inline-start:0}
.infobox [colspan]{text-align:center}
.infobox tr[data-field=title] th{font-size:1rem}
.infobox tr[data-field=partof] td,.infobox tr[data-field=caption] td{text-align:center;color:var(--soft)}
@media (min-width:52rem){.infobox{float:inline-end;width:21rem;margin-block:.3rem 1.2rem;margin-inline:1.6rem 0}}
@media (min-width:66rem){.beside{max-width:64rem;display:grid;grid-template-columns:minmax(0,39rem) 20rem;column-gap:2.4rem}.beside>article{display:contents}.beside>*,.beside>article>*{grid-column:1;min-width:0}.beside>article>.infobox{grid-column:2;grid-row:1/-1;float:none;width:100%;margin:.5rem 0 0;align-self:start}}
mark{background:var(--mark);color:inherit;text-decoration:underline dotted var(--soft) 2px;text-underline-offset:.2em}
mark[data-look~=agree]{text-decoration-color:var(--agree)}mark[data-look~=part]{text-decoration-color:var(--part)}mark[data-look~=conflict]{text-decoration-color:var(--conflict)}
mark[data-look~=person]{text-decoration-style:solid}mark[data-look~=person][data-look~=conflict]{text-decoration-style:double}mark[data-look~=stale]{text-decoration-style:dashed}
mark[data-lane="1"]{text-underline-offset:.42em}mark[data-lane="2"]{text-underline-offset:.62em}
mark:target{outline:2px solid var(--accent)}
sup{line-height:0;font-size:.7em}
sup.n,sup.fn{font-family:system-ui,"Liberation Sans",sans-serif;font-weight:600;margin-inline-start:.1em}
sup a{text-decoration:none;padding:.3em .15em}
.cite{font-size:.85em}
.apparatus{font:.9375rem/1.55 system-ui,-apple-system,"Segoe UI","Noto Sans","Liberation Sans",sans-serif;border-top:1px solid var(--line);margin-top:3rem}
.legend,.who,.from,.detail,footer{color:var(--soft);font-size:.875rem}
ol.cards{list-style:none;margin:0;padding:0}
.card{position:relative;padding-block:1rem .8rem;padding-inline:3.1rem 1.1rem;margin:0 0 .8rem;background:var(--panel);border-radius:6px;border-inline-start:3px solid var(--line)}
.card.agree{border-inline-start-color:var(--agree)}.card.part{border-inline-start-color:var(--part)}.card.conflict{border-inline-start-color:var(--conflict)}
.card:target{outline:2px solid var(--accent)}
.card>.num{position:absolute;inset-block-start:1.05rem;inset-inline-start:0;width:2.6rem;text-align:center;color:var(--soft);font-weight:600}
.card h3{margin:0 0 .1rem;font:600 1.0625rem/1.4 "Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif",Georgia,serif}
.card p{margin:0 0 .35rem}
.back{text-decoration:none;padding:0 .3em}
.state{font-weight:500}.state .who{font-weight:400}
.state.agree{color:var(--agree)}.state.part{color:var(--part)}.state.conflict{color:var(--conflict)}
.evidence,.notes ul{list-style:none;margin:.6rem 0 0;padding:0}
.evidence>li{padding:.6rem 0 .3rem;border-top:1px solid var(--line)}
.evidence blockquote{margin:0 0 .2rem;border-inline-start-width:2px;border-inline-start-color:var(--soft);font-family:"Iowan Old Style","Palatino Linotype",Palatino,"Noto Serif","Liberation Serif",Georgia,serif;font-size:1rem}
.evidence .contradicts blockquote{border-inline-start-color:var(--conflict)}.evidence .supports blockquote{border-inline-start-color:var(--agree)}
.evidence blockquote p{margin:0}
.translation{font-style:italic}
.notes h4{font-size:.875rem;margin:.8rem 0 .2rem}.notes li{padding:.3rem 0}.notes ul ul{padding-inline-start:1.2rem}
.plot{display:flex;flex-wrap:wrap;gap:0 1rem;margin:.5rem 0}
.plot ul{list-style:none;margin:0;padding:3px 0 0;font-size:.78rem;line-height:16px;min-width:10rem;flex:1 1 10rem}
.plot li{display:flex;justify-content:space-between;gap:.6rem;height:16px;overflow:hidden;white-space:nowrap}
.plot li bdi{overflow:hidden;text-overflow:ellipsis}.plot li span{font-variant-numeric:tabular-nums;color:var(--soft)}
.plot svg{flex:0 1 20rem;max-width:100%;height:auto}
.band{fill:var(--mark);stroke:var(--line)}.line,.tip{stroke:var(--ink);stroke-width:1.5;fill:none}.dot{fill:var(--ink)}.open{fill:var(--panel);stroke:var(--ink);stroke-width:1.5}
.references li,.footnotes li{margin:0 0 .5rem}.references li:target,.footnotes li:target{outline:2px solid var(--accent)}
.styled{list-style:none;padding:0}.styled li{padding-inline-start:1.6rem;text-indent:-1.6rem}
.footnotes{list-style:lower-alpha;font-size:.9rem}
footer{border-top:1px solid var(--line);margin-top:2.5rem;padding-top:1rem}
@media (forced-colors:active){mark{background:Mark;color:MarkText}.card{border:1px solid CanvasText}}
@media print{:root{--paper:#fff;--panel:#fff;--ink:#000;--soft:#444;--line:#bbb;--accent:#000;--mark:#fff;--agree:#000;--part:#000;--conflict:#000}body{font-size:10.5pt;line-height:1.45}main,.beside{display:block;max-width:none;padding:0}.beside>article{display:block}.apparatus{font-size:9pt;margin-top:1.5rem}.card{break-inside:avoid;border:0;border-inline-start:2px solid #bbb;border-radius:0;padding-block:.3rem;margin-bottom:.5rem}.back{display:none}h1,h2,h3,h4{break-after:avoid}a{text-decoration:none;color:inherit}.infobox{float:inline-end;width:7.2cm;margin-inline:.6cm 0;break-inside:auto}tr{break-inside:avoid}.references a[href^="http"]::after{content:" <" attr(href) ">";font-size:.85em;overflow-wrap:anywhere}@page{margin:2cm}}
`
