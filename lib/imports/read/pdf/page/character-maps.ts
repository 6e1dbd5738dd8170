/**
 * The tables (CMaps) by which non-embedded fonts of a PDF encode Chinese characters, used by Acrobat and
 * older programs in China. Each is fetched from the product's own server when a document needs it.
 */
const maps: Readonly<Record<string, URL>> = {
  "Adobe-GB1-UCS2": new URL(
    "../../../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap",
    import.meta.url,
  ),
  "GB-EUC-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-H.bcmap", import.meta.url),
  "GB-EUC-V": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-V.bcmap", import.meta.url),
  "GBpc-EUC-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-H.bcmap", import.meta.url),
  "GBK-EUC-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap", import.meta.url),
  "GBK-EUC-V": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-V.bcmap", import.meta.url),
  "GBKp-EUC-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-H.bcmap", import.meta.url),
  "GBK2K-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBK2K-H.bcmap", import.meta.url),
  "GBK2K-V": new URL("../../../../../node_modules/pdfjs-dist/cmaps/GBK2K-V.bcmap", import.meta.url),
  "UniGB-UCS2-H": new URL("../../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap", import.meta.url),
  "UniGB-UCS2-V": new URL("../../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap", import.meta.url),
  "UniGB-UTF16-H": new URL(
    "../../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap",
    import.meta.url,
  ),
  "UniGB-UTF16-V": new URL(
    "../../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap",
    import.meta.url,
  ),
};

/** Provides tables to pdf.js, but none of the resources that only drawing needs. */
export class CharacterMaps {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = maps[filename.replace(/\.bcmap$/, "")];
    if (!url) throw new Error(`no such table: ${filename}`);
    if (url.protocol === "file:") return fromDisk(url);
    if (url.protocol === "data:") return fromData(url);
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`the table ${filename} cannot be had`);
    return new Uint8Array(await answer.arrayBuffer());
  }
}

/** A bundle with inlined tables fetches nothing. */
function fromData({ pathname }: URL): Uint8Array {
  return Uint8Array.from(atob(pathname.slice(pathname.indexOf(",") + 1)), (char) => char.charCodeAt(0));
}

/** The command line reads them from disk; the bundler must not see modules that only Node has. */
async function fromDisk(url: URL): Promise<Uint8Array> {
  const { readFile } = process.getBuiltinModule("node:fs/promises");
  return new Uint8Array(await readFile(url));
}
