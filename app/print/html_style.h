// SPDX-FileCopyrightText: 2026 The Drawbridge authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace drawbridge::app {

/// The style sheet of a report in HTML, for screens and for paper.
inline constexpr char kHtmlStyle[] = R"css(
:root { color-scheme: light; --ink: #000; --grey: #4a4a4a; --hair: #9a9a9a; --shade: #f0f0f0; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.5rem 4rem; background: #fff; color: var(--ink);
  font: 1rem/1.45 Inter, "Noto Sans", "DejaVu Sans", sans-serif; overflow-wrap: break-word; }
.long { overflow-wrap: anywhere; }
h1 { font-size: 2.6rem; line-height: 1.2; margin: 2rem 0 0; }
h2 { font-size: 1.7rem; margin: 3rem 0 .6rem; }
h3 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; }
h4 { font-size: 1rem; margin: 1.4rem 0 .3rem; }
h2, h3, h4 { break-after: avoid; }
p { margin: .5rem 0; orphans: 2; widows: 2; }
a { color: inherit; }
a:focus-visible, [tabindex]:focus-visible { outline: 2px solid; outline-offset: 2px; }
.subtitle { font-size: 1.5rem; color: var(--grey); margin: 0 0 1rem; }
.lead { font-size: 1.1rem; max-width: 44rem; }
.small { font-size: .85rem; color: var(--grey); }
.strong { font-weight: 600; }
code, .code, pre { font-family: "JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono", monospace; font-size: .88em; }
.smallcode { font-size: .78em; color: var(--grey); }
td .line, th .line { display: block; }
.mark { display: inline-block; width: 1.3em; }
td .line:has(> .mark) { padding-inline-start: 1.3em; }
td .line > .mark { margin-inline-start: -1.3em; }
.hidden, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.tallies { display: flex; flex-wrap: wrap; gap: .8rem; list-style: none; margin: .6rem 0 1.5rem; padding: 0; }
.tallies li { flex: 1 1 9rem; border: 1px solid; border-radius: 4px; padding: .5rem .9rem; position: relative; }
.tallies .figure { display: block; font-size: 2rem; font-weight: 600; line-height: 1.3; }
.tallies .mark { position: absolute; top: .7rem; right: .4rem; }
.alert { border-width: 3px !important; }
aside { border: 1px solid; border-radius: 4px; padding: .7rem 1rem; margin: 1rem 0; background: var(--shade);
  break-inside: avoid; }
aside.alert { background: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.2rem; margin: 1rem 0; }
dt { font-weight: 600; max-width: 14rem; }
dd { margin: 0; }
nav ol { list-style: none; padding: 0; columns: 2; }
nav .level2, nav .level3 { padding-left: 1.4rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; border-top: 2px solid; border-bottom: 2px solid; }
th, td { text-align: start; vertical-align: top; padding: .35rem .4rem; }
thead th { background: var(--shade); border-bottom: 1.5px solid; font-size: .9em; }
tbody tr + tr { border-top: 1px solid var(--hair); }
tbody th { font-weight: inherit; }
tbody tr.below { border-top: none; }
tr.below td { padding: 0 .4rem .45rem 2rem; }
tr.emphasised { background: var(--shade); }
.right { text-align: end; font-variant-numeric: tabular-nums; }
.matrix td { text-align: center; border-left: 1px solid var(--hair); }
.matrix .actual { font-weight: 600; }
.matrix .same { background: var(--shade); }
.matrix .wider { outline: 3px solid; outline-offset: -3px; }
.matrix .narrower { outline: 2px dashed; outline-offset: -3px; }
.matrix .unknown { outline: 2px dotted; outline-offset: -3px; }
.matrix tbody th { font-weight: 600; }
figure { margin: 1rem 0; break-inside: avoid; }
figure svg { max-width: 100%; height: auto; max-height: 90vh; }
figcaption { font-size: .85rem; color: var(--grey); }
pre { margin: .4rem 0 1rem; white-space: pre-wrap; line-height: 1.4; }
pre .n { display: inline-block; width: 4.5ch; margin-right: 1.5ch; text-align: right; color: var(--grey);
  user-select: none; }
.signatures { display: flex; gap: 1.5rem; margin: 4rem 0 1rem; }
.signatures span { flex: 1; border-top: 1px solid; padding-top: .2rem; }
footer { margin-top: 3rem; border-top: 1px solid; padding-top: .4rem; }
@page { margin: 18mm 16mm 20mm; }
@media print {
  html { font-size: 9pt; }
  body { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr, li, dd { break-inside: avoid; }
  tr.below { break-before: avoid; break-inside: auto; }
  section > h2 { break-before: page; margin-top: 0; }
  a { text-decoration: none; }
}
)css";

} // namespace drawbridge::app
