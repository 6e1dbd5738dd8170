import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { loadFaces } from "@/lib/exports/fonts/load-faces";

let compiler: NodeCompiler | null = null;

/**
 * For tests: the PDF of a Typst document, in the bundled font with 28 characters a line unless the source
 * changes it.
 */
export function pdfOfTypst(source: string): Uint8Array {
  compiler ??= NodeCompiler.create({
    workspace: "/typesetting",
    fontArgs: [{ fontBlobs: loadFaces(null).files.map((bytes) => Buffer.from(bytes)) }],
  });
  const page = `#set page("a4", margin: (x: 73.5pt, y: 90pt))
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh")
#set par(first-line-indent: (amount: 2em, all: true), leading: 12pt, spacing: 12pt, justify: true)
`;
  const compiled = compiler.compile({ mainFileContent: page + source });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return new Uint8Array(compiler.pdf(compiled.result));
}
