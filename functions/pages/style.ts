// The one stylesheet, served from /style.css: the pages allow no other style and no script.
import { CHART_STYLE } from './console/chart-style.ts';

export const STYLE = `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #55606c; --line: #8a96a3; --field: #fff; --page: #f6f7f9; --mark: #0b5cad; --wrong: #a8071a; --right: #1d6b34; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem 1rem 3rem; }
main.wide { max-width: 76rem; }
h1 { font-size: 1.45rem; line-height: 1.3; margin: .5rem 0 1rem; }
h2 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
small, .hint { color: var(--quiet); }
small { font-size: .85em; font-weight: 400; }
a { color: var(--mark); }
.groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(17rem, 1fr)); gap: 0 1.5rem; }
.groups h3 { font-size: 1rem; margin: .6rem 0 .2rem; }
.groups ul { margin: 0 0 .6rem; padding-left: 1.2rem; }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.field, fieldset { margin: 0 0 1.1rem; }
.field > label, legend { display: block; font-weight: 600; margin-bottom: .25rem; padding: 0; }
.hint, .problem { margin: 0 0 .25rem; font-size: .92rem; }
fieldset { border: 1px solid var(--line); border-radius: .3rem; padding: .6rem .8rem; min-width: 0; }
.choice { display: flex; gap: .5rem; align-items: baseline; padding: .3rem 0; }
input, select, textarea, button { font: inherit; max-width: 100%; }
input:not([type=radio]):not([type=checkbox]), select, textarea { width: 100%; padding: .5rem .6rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--field); color: inherit; }
input[type=number], input[type=date] { max-width: 12rem; }
input[inputmode=decimal] { max-width: 8rem; }
input[type=radio], input[type=checkbox] { width: 1.2rem; height: 1.2rem; flex: none; }
[aria-invalid=true] { border-color: var(--wrong) !important; border-width: 2px !important; }
pre.report { white-space: pre-wrap; font-size: .9rem; }
.search { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin: .5rem 0 1rem; }
.search input[type=search] { flex: 1 1 12rem; width: auto; }
.search button { margin: 0; }
button { min-height: 2.75rem; padding: .5rem 1.2rem; margin: 0 .5rem .5rem 0; border: 2px solid var(--mark); border-radius: .3rem; background: var(--mark); color: #fff; cursor: pointer; }
button small { color: inherit; }
button.second { background: #fff; color: var(--mark); }
.problem, .problems { color: var(--wrong); }
.problems, .recorded, .note { border: 1px solid var(--line); border-left: .35rem solid var(--mark); background: #fff; padding: .6rem .9rem; margin: 0 0 1.2rem; }
.problems { border-left-color: var(--wrong); }
.problems a { color: inherit; }
.recorded { border-left-color: var(--right); }
.text { white-space: pre-wrap; margin: 0 0 .6rem; }
dl { margin: 0 0 1rem; }
dt { font-weight: 600; margin-top: .6rem; }
dd { margin: 0; }
.scroll { overflow-x: auto; margin: 0 0 1.2rem; }
table { border-collapse: collapse; width: 100%; background: #fff; }
caption { text-align: left; font-weight: 600; padding: .3rem 0; }
table.compare th, table.compare td { padding: .35rem .3rem; }
table.caps td.number, table.caps th.number { padding: .4rem .3rem; }
@media (max-width: 30rem) { table.caps, table.compare { font-size: .88rem; } }
th, td { border: 1px solid #c4ccd4; padding: .4rem .55rem; text-align: left; vertical-align: top; overflow-wrap: normal; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.counts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr)); gap: 0 .8rem; align-items: end; }
.attends { border-top: 1px solid #c4ccd4; padding: .35rem 0; }
.attends .field { margin: 0 0 .3rem; }
.attends .field > label { font-weight: 400; font-size: .92rem; }
@media (min-width: 52rem) { .attends { display: grid; grid-template-columns: 1fr 1.4fr; gap: 0 1rem; align-items: center; } .attends .field { display: grid; grid-template-columns: max-content 1fr; gap: .6rem; align-items: center; } }
section.row { border-top: 2px solid #c4ccd4; padding: .8rem 0; }
.part { border-bottom: 1px solid #c4ccd4; margin-bottom: 1.5rem; padding-bottom: .5rem; }
h3 { font-size: 1.05rem; margin: 1.2rem 0 .5rem; }
.empty { color: var(--quiet); font-style: italic; }
.sign { display: none; }
.copy { white-space: pre-wrap; user-select: all; -webkit-user-select: all; background: #fff; border: 1px solid var(--line); border-radius: .3rem; padding: .8rem; }
.plain { list-style: none; padding: 0; }
.slip { background: #fff; border: 1px solid var(--line); margin: 0 0 1.5rem; padding: 0 1rem; }
.slip .panel { padding: .8rem 0; }
.slip .to { font-size: 1.15rem; }
.slip .fold { border-top: 1px dashed var(--line); margin: 0; }
.slip .inside { display: flex; flex-wrap: wrap; gap: 1rem; }
.slip .inside > div { flex: 1 1 14rem; }
.slip p { margin: 0 0 .4rem; }
.slip ol { margin: 0; padding-left: 1.4rem; }
.qr { width: 46mm; height: 46mm; flex: none; }
.link { overflow-wrap: anywhere; }
@page { size: A4 portrait; margin: 15mm; }
.part > .hint { margin-bottom: .8rem; }
@media (min-width: 40rem) { dl.header { display: grid; grid-template-columns: max-content 1fr; column-gap: 1rem; } dl.header dt { margin-top: 0; } }
${CHART_STYLE}@media print {
  button, .problems, .next { display: none; }
  body, main { background: #fff; max-width: none; padding: 0; }
  body { font: 13pt/1.4 "Times New Roman", "Liberation Serif", serif; }
  .recorded, .note { border: 0; padding: 0; font-size: 11pt; }
  .slips > :not(.slip) { display: none; }
  .slip { break-after: page; break-inside: avoid; border: 0; margin: 0; padding: 0; font-size: 11pt; line-height: 1.35; }
  .slip:last-child { break-after: auto; }
  .slip .panel { padding: 5mm 0; overflow: hidden; }
  .slip .fold { height: 5mm; font-size: 8pt; }
  .slip .outside { height: 84mm; padding-top: 25mm; padding-left: 80mm; }
  .slip .inside { height: 94mm; flex-wrap: nowrap; }
  .form small[lang=en] { display: none; }
  .form .form-title { text-align: center; text-transform: uppercase; }
  .form dl.header { display: grid; grid-template-columns: max-content 1fr; column-gap: 1rem; }
  .form dl.header dt { margin-top: 0; }
  .later .empty { visibility: hidden; display: block; min-height: 2.5em; }
  .form dt, .form h2, .form h3 { break-after: avoid; }
  .sign { display: block; margin: 1rem 0 4rem 50%; text-align: center; break-inside: avoid; }
}
`.trimStart();
