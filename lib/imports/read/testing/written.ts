import { strFromU8, strToU8, unzipSync } from "fflate";
import { docOf, type WordLine } from "../doc/testing-doc";
import { docxOf, wordParagraph, wordPart, wordTable } from "../docx/testing-docx";
import { pdfOfTypst } from "../pdf/testing-typst";

/**
 * What a test writes into a file: lines with struck out, hidden or deleted words and a note after them, and
 * tables.
 */
export type WrittenPiece =
  | { kind: "line"; text: string; gone: { how: "struck" | "hidden" | "deleted"; text: string }; note: string }
  | { kind: "table"; rows: string[][] };
/**
 * `header` and `footer` are printed on every page; the footer's last words in a table, as page numbers often
 * are.
 */
export type Written = { pieces: readonly WrittenPiece[]; header: string; footer: readonly [string, string] };

type Writer = (written: Written) => Uint8Array;

/** For tests: a writer for each readable file format, with what the format can store. */
export const writers: Readonly<
  Record<string, { write: Writer; gone: boolean; note: boolean; header: boolean }>
> = {
  "年报.docx": { write: docx, gone: true, note: true, header: true },
  "年报.xml": { write: flatOpc, gone: true, note: true, header: true },
  "年报2003.xml": { write: word2003, gone: true, note: true, header: true },
  "年报.doc": { write: doc, gone: true, note: false, header: true },
  "年报.wps": { write: doc, gone: true, note: false, header: true },
  "年报.html": { write: (written) => strToU8(page(written)), gone: true, note: false, header: false },
  "年报.mht": { write: webArchive, gone: true, note: false, header: false },
  "年报.txt": { write: text, gone: false, note: false, header: false },
  "年报.pdf": { write: pdf, gone: false, note: false, header: true },
};

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

const properties = {
  struck: "<w:rPr><w:strike/></w:rPr>",
  hidden: "<w:rPr><w:vanish/></w:rPr>",
  deleted: "",
};

function run(words: string, property = ""): string {
  return words === "" ? "" : `<w:r>${property}<w:t xml:space="preserve">${escaped(words)}</w:t></w:r>`;
}

function docx({ pieces, header, footer }: Written): Uint8Array {
  const notes: string[] = [];
  const body = pieces.map((piece) => {
    if (piece.kind === "table") return wordTable(piece.rows.map((row) => row.map(escaped)));
    const { text: words, gone, note } = piece;
    const reference = note === "" ? "" : `<w:r><w:footnoteReference w:id="${notes.push(note) + 1}"/></w:r>`;
    const deleted = `<w:del><w:r><w:delText xml:space="preserve">${escaped(gone.text)}</w:delText></w:r></w:del>`;
    const away = gone.how === "deleted" && gone.text !== "" ? deleted : run(gone.text, properties[gone.how]);
    return `<w:p>${run(words)}${away}${reference}</w:p>`;
  });
  const footnotes = notes.map(
    (note, at) => `<w:footnote w:id="${at + 2}">${wordParagraph(escaped(note))}</w:footnote>`,
  );
  return docxOf(body.join(""), {
    more: {
      ...wordPart("header1", wordParagraph(escaped(header))),
      ...wordPart("footer1", footerOf(footer)),
      ...wordPart("footnotes", footnotes.join("")),
    },
  });
}

function footerOf([words, inTable]: Written["footer"]): string {
  return wordParagraph(escaped(words)) + wordTable([[escaped(inTable)]]);
}

function flatOpc(written: Written): Uint8Array {
  const parts = Object.entries(unzipSync(docx(written)))
    .filter(([name]) => name !== "[Content_Types].xml")
    .map(([name, bytes]) => {
      const xml = strFromU8(bytes).replace(/^<\?xml[^>]*>/, "");
      return `<pkg:part pkg:name="/${name}"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
    });
  return strToU8(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join("")}</pkg:package>`,
  );
}

function word2003({ pieces, header, footer }: Written): Uint8Array {
  const body = pieces.map((piece) => {
    if (piece.kind === "table") return wordTable(piece.rows.map((row) => row.map(escaped)));
    const { text: words, gone, note } = piece;
    const deleted = `<aml:annotation w:type="Word.Deletion"><aml:content><w:r><w:delText>${escaped(gone.text)}</w:delText></w:r></aml:content></aml:annotation>`;
    const away = gone.how === "deleted" && gone.text !== "" ? deleted : run(gone.text, properties[gone.how]);
    const behind = note === "" ? "" : `<w:r><w:footnote>${wordParagraph(escaped(note))}</w:footnote></w:r>`;
    return `<w:p>${run(words)}${away}${behind}</w:p>`;
  });
  return strToU8(
    `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint" xmlns:aml="http://schemas.microsoft.com/aml/2001/core"><w:body><wx:sect>${body.join("")}<w:sectPr><w:hdr>${wordParagraph(escaped(header))}</w:hdr><w:ftr>${footerOf(footer)}</w:ftr></w:sectPr></wx:sect></w:body></w:wordDocument>`,
  );
}

const away = { struck: 0x0837, hidden: 0x083c, deleted: 0x0800 };
const inTable: [number, number[]] = [0x2416, [1]];

function doc({ pieces, header, footer }: Written): Uint8Array {
  const low = (value: number) => [value & 0xff, (value >> 8) & 0xff];
  return docOf(
    pieces.flatMap((piece): WordLine[] => {
      if (piece.kind === "line") {
        const { text: words, gone } = piece;
        return [{ runs: [{ text: words }, { text: gone.text, operations: [[away[gone.how], [1]]] }] }];
      }
      return piece.rows.flatMap((row): WordLine[] => {
        const edges = [0, ...row.map((_, at) => (at + 1) * 1000)];
        const operand = [row.length, ...edges.flatMap(low), ...row.flatMap(() => Array(20).fill(0))];
        return [
          ...row.map((words): WordLine => ({ runs: [{ text: words }], mark: "\x07", operations: [inTable] })),
          {
            runs: [],
            mark: "\x07",
            operations: [inTable, [0x2417, [1]], [0xd608, [...low(operand.length + 1), ...operand]]],
          },
        ];
      });
    }),
    { heads: [header, ...footer].map((words) => ({ runs: [{ text: words }] })) },
  );
}

function page({ pieces }: Written): string {
  const tags = {
    struck: ["<s>", "</s>"],
    hidden: ['<span style="display:none">', "</span>"],
    deleted: ["<del>", "</del>"],
  };
  const body = pieces.map((piece) => {
    if (piece.kind === "table")
      return `<table>${piece.rows.map((row) => `<tr>${row.map((words) => `<td>${escaped(words)}</td>`).join("")}</tr>`).join("")}</table>`;
    const [open, close] = tags[piece.gone.how] as [string, string];
    return `<p>${escaped(piece.text)}${open}${escaped(piece.gone.text)}${close}</p>`;
  });
  return `<html><head><meta charset="utf-8"></head><body>${body.join("\n")}</body></html>`;
}

function webArchive(written: Written): Uint8Array {
  const body = Buffer.from(page(written)).toString("base64").replace(/.{76}/g, "$&\r\n");
  return strToU8(
    `From: <Saved by x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${body}\r\n--b--\r\n`,
  );
}

function text({ pieces }: Written): Uint8Array {
  const lines = pieces.flatMap((piece) =>
    piece.kind === "line" ? [piece.text] : piece.rows.map((row) => row.join("\t")),
  );
  return strToU8(lines.join("\r\n"));
}

function pdf({ pieces, header, footer }: Written): Uint8Array {
  const words = (said: string) => `#${JSON.stringify(said)}`;
  const body = pieces.map((piece) => {
    if (piece.kind === "line") return words(piece.text);
    const columns = Math.max(1, ...piece.rows.map((row) => row.length));
    const cells = piece.rows.flatMap((row) =>
      Array.from({ length: columns }, (_, at) => `[${words(row[at] ?? "")}]`),
    );
    return `#table(columns: ${columns}, ${cells.join(", ")})`;
  });
  return pdfOfTypst(
    `#set page(header: [${words(header)}], footer: [${footer.map(words).join(" ")}])\n${body.join("\n\n")}`,
  );
}
