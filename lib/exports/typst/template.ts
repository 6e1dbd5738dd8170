import {
  grid,
  indentCharacters,
  pageMm,
  pageNumberMm,
  pitchPt,
  signatureIndentCharacters,
  sizesPt,
  textAreaMm,
} from "@/lib/core/document/measures";

/**
 * The Typst template of a document by GB/T 9704-2012. It is the same for every document: text, figures and
 * pictures are passed as data (DocumentData), never as markup, so that typed text is never read as a command.
 *
 * Lines are in cells of equal height without space between them: 22 cells fill the text area, and text larger
 * or smaller than the body takes as many cells as it needs.
 */
export const template = `
#let data = json("data.json")
#let char = ${textAreaMm.width}mm / ${grid.characters}
#let pitch = ${textAreaMm.height}mm / ${grid.lines}

// A glyph extends from 0.12 em below the base line to 0.88 em above it: it is centred in the line's cell.
#let lined(size, pitch) = (
  size: size, top-edge: pitch / 2 + 0.38 * size, bottom-edge: 0.38 * size - pitch / 2,
)
#let faced(role) = (font: data.faces.at(role).families, weight: data.faces.at(role).weight)
#let lines(items) = items.map(item => text(item)).join(linebreak())
#let words(string) = if string.contains("\\n") { lines(string.split("\\n")) } else { text(string) }

#set document(
  title: data.title, author: data.author, keywords: data.keywords,
  date: datetime(
    year: data.date.at(0), month: data.date.at(1), day: data.date.at(2),
    hour: data.date.at(3), minute: data.date.at(4), second: data.date.at(5),
  ),
)
#set text(
  ..faced("body"), ..lined(${sizesPt.body}pt, pitch), lang: "zh", region: "cn", fallback: false,
  tracking: char - ${sizesPt.body}pt, cjk-latin-spacing: none, hyphenate: false, overhang: false,
)
#set par(
  leading: 0pt, spacing: 0pt, justify: true, linebreaks: "simple",
  first-line-indent: (amount: ${indentCharacters} * char, all: true),
)
#set block(spacing: 0pt)

// 4号半角宋体 with a dash on each side, ${pageNumberMm} mm below the text: right on odd pages, left on even ones, one
// character from the edge.
#let page-number = context {
  let number = counter(page).get().first()
  set text(..faced("song"), size: ${sizesPt.pageNumber}pt, tracking: 0pt, top-edge: 0.88em, bottom-edge: -0.12em)
  set par(first-line-indent: 0pt)
  if calc.odd(number) { align(right, pad(right: ${sizesPt.pageNumber}pt)[— #number —]) }
  else { align(left, pad(left: ${sizesPt.pageNumber}pt)[— #number —]) }
}
#let watermark = if data.watermark.len() > 0 {
  set text(..faced("levelOne"), size: 30pt, fill: luma(222), tracking: 0pt, top-edge: 40pt, bottom-edge: 0pt)
  set par(first-line-indent: 0pt, justify: false)
  place(center + horizon, rotate(-50deg, reflow: true, align(center, lines(data.watermark))))
}
#set page(
  width: ${pageMm.width}mm, height: ${pageMm.height}mm,
  margin: (top: ${pageMm.top}mm, right: ${pageMm.right}mm, bottom: ${pageMm.bottom}mm, left: ${pageMm.left}mm),
  footer: page-number, footer-descent: ${pageNumberMm}mm, background: watermark,
)

#let large(items) = {
  set text(..faced("title"), ..lined(${sizesPt.title}pt, ${pitchPt.title}pt), tracking: 0pt)
  set par(first-line-indent: 0pt, justify: false)
  set align(center)
  lines(items)
}
// The title takes whole lines of the body, with at least one blank line below it.
#let on-lines(above, body) = layout(area => {
  let needed = measure(block(width: area.width, body)).height + above + pitch
  let cells = calc.ceil(needed / pitch - 0.01)
  block(above: 0pt, below: 0pt, width: 100%, height: cells * pitch, breakable: false, sticky: true, inset: (top: above), body)
})
#show title: it => large(data.blocks.find(block => block.type == "title").lines)

#let heading-faces = (faced("levelOne"), faced("levelTwo"), faced("body"), faced("body"))
#let headed(block-data) = {
  show heading: it => block(above: 0pt, below: 0pt, sticky: true, width: 100%, {
    set text(..lined(${sizesPt.body}pt, pitch), ..heading-faces.at(block-data.level - 1))
    par(it.body)
  })
  heading(level: block-data.depth, text(block-data.text))
}

#let width-of(width) = float(width.slice(0, -2)) * if width.ends-with("fr") { 1fr } else { 1em }
// Most cells hold a figure or a unit: they use the table's settings without more cost.
#let cell-of(cell) = {
  let body = if cell.strong { text(..faced("levelOne"), words(cell.text)) } else { words(cell.text) }
  if cell.align == "center" and cell.colspan == 1 and cell.rowspan == 1 and not cell.breakable { body }
  else { table.cell(
    colspan: cell.colspan, rowspan: cell.rowspan, breakable: cell.breakable,
    align: if cell.align == "center" { center + horizon } else { left + horizon },
    if cell.indent > 0 { pad(left: 1.5 * cell.indent * 1em, body) } else { body },
  ) }
}
#let drawn-table(block-data) = {
  set text(..faced("song"), ..lined(block-data.size * 1pt, block-data.pitch * 1pt), tracking: 0pt)
  set par(first-line-indent: 0pt, justify: false)
  block(above: 0.7 * pitch / 2, below: 0.7 * pitch / 2, table(
    columns: block-data.widths.map(width-of),
    rows: block-data.groups.map(group => group.heights).flatten().map(height => if height == none { auto } else { height * 1pt }),
    stroke: 0.5pt, align: center + horizon, inset: (x: 0.35em, y: 0.28em),
    ..block-data.groups.map(group => {
      let cells = group.rows.flatten().map(cell-of)
      if group.head { (table.header(repeat: group.repeat, level: group.level, ..cells),) } else { cells }
    }).flatten(),
  ))
}

#let drawn(block-data) = {
  let kind = block-data.type
  if kind == "title" { on-lines(0pt, title()) }
  else if kind == "heading" { headed(block-data) }
  else if kind == "paragraph" {
    if block-data.sticky { block(sticky: true, par(words(block-data.text))) } else { par(words(block-data.text)) }
  } else if kind == "picture" {
    block(above: pitch / 2, below: pitch / 2, width: 100%, breakable: false, align(center, layout(area => {
      let shown = image(block-data.path, alt: block-data.alt, width: calc.min(block-data.width * 1pt, area.width))
      let height = measure(shown).height
      if height <= 200mm { shown } else { image(block-data.path, alt: block-data.alt, height: 200mm) }
    })))
  } else if kind == "box" {
    block(above: pitch / 2, below: pitch / 2, width: 100%, stroke: 0.5pt, inset: 0.6em, breakable: false, {
      set par(first-line-indent: 0pt)
      align(center, words(block-data.text))
    })
  } else if kind == "table" { drawn-table(block-data) }
  else if kind == "tableNote" {
    set text(..faced("song"), ..lined(${sizesPt.five}pt, 1.6 * ${sizesPt.five}pt), tracking: 0pt)
    set par(first-line-indent: 0pt)
    block(below: 0.7 * pitch / 2, lines(block-data.lines))
  } else if kind == "annexNote" {
    block(above: pitch, sticky: true, pad(left: ${indentCharacters} * char, {
      set par(first-line-indent: 0pt, justify: false)
      // Continuation lines of a name begin below its first character (GB/T 9704, 7.3.4).
      grid(columns: (3 * char, auto, 1fr), ..block-data.annexes.enumerate().map(((index, annex)) => (
        if index == 0 { text("附件：") } else { [] }, text(annex.number), words(annex.name),
      )).flatten())
    }))
  } else if kind == "signature" {
    block(above: 2 * pitch, width: 100%, breakable: false, align(right, pad(right: ${signatureIndentCharacters} * char, {
      set par(first-line-indent: 0pt, justify: false)
      box(align(center, lines(block-data.lines)))
    })))
  } else if kind == "annexLabel" {
    pagebreak(weak: true)
    block(sticky: true, { set text(..faced("levelOne")); set par(first-line-indent: 0pt); text(block-data.text) })
  } else if kind == "annexTitle" {
    show heading: it => large(block-data.lines)
    on-lines(pitch, heading(level: 1, text(block-data.lines.join())))
  }
}

#for block-data in data.blocks { drawn(block-data) }
#if data.remark != none {
  block(above: pitch, {
    set text(..lined(${sizesPt.five}pt, 1.5 * ${sizesPt.five}pt), tracking: 0pt)
    set par(first-line-indent: 0pt)
    text(data.remark)
  })
}
`;
