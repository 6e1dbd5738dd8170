import CFB from "cfb";

/** A run of characters with its operations, each a number and an operand. */
export type WordRun = { text: string; operations?: [operation: number, operand: number[]][] };
/** A paragraph; its end mark is "\r", or "\x07" for a cell or row. */
export type WordLine = { runs: WordRun[]; mark?: "\r" | "\x07"; operations?: [number, number[]][] };

const PAGE = 512;

/**
 * For tests: a Word 97–2003 file of these paragraphs, with `heads` as page headers. `flags` are additional
 * header flags.
 */
export function docOf(
  body: readonly WordLine[],
  { flags = 0, heads = [] }: { flags?: number; heads?: readonly WordLine[] } = {},
): Uint8Array {
  const lines = [...body, ...heads];
  const headLength = lengthOf(heads);
  const text = lines.map(({ runs, mark = "\r" }) => runs.map((run) => run.text).join("") + mark).join("");
  const start = 2048;
  const at = (char: number) => start + char * 2;
  let position = 0;
  const characters: Stretch[] = [];
  const paragraphs: Stretch[] = [];
  for (const { runs, operations = [] } of lines) {
    const from = position;
    for (const run of runs) {
      characters.push({
        from: at(position),
        to: at(position + run.text.length),
        bytes: bytesOf(run.operations ?? []),
      });
      position += run.text.length;
    }
    characters.push({ from: at(position), to: at(position + 1), bytes: [] });
    position += 1;
    paragraphs.push({ from: at(from), to: at(position), bytes: [0, 0, ...bytesOf(operations)] });
  }
  const pages = [...pagesOf(characters, 1, characterPage), ...pagesOf(paragraphs, 13, paragraphPage)];
  const firstPage = Math.ceil((start + text.length * 2) / PAGE);
  const counts = [
    pagesOf(characters, 1, characterPage).length,
    pagesOf(paragraphs, 13, paragraphPage).length,
  ] as const;
  const main = new Uint8Array((firstPage + pages.length) * PAGE);
  [...text].forEach((char, index) => {
    new DataView(main.buffer).setUint16(at(index), char.charCodeAt(0), true);
  });
  pages.forEach((page, index) => {
    main.set(page.bytes, (firstPage + index) * PAGE);
  });
  const clx = pieceTable(text.length, start);
  const list = (from: number, count: number) => pageList(pages.slice(from, from + count), firstPage + from);
  const tables = [list(0, counts[0]), list(counts[0], counts[1]), clx];
  header(main, [text.length - headLength, headLength], flags, tables);
  return container({ WordDocument: main, "0Table": Uint8Array.from(tables.flat()) });
}

function lengthOf(lines: readonly WordLine[]): number {
  return lines.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + text.length, 1), 0);
}

/** A compound file with these streams. */
export function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, bytes] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(bytes));
  return new Uint8Array(CFB.write(file, { type: "buffer" }) as Buffer);
}

type Stretch = { from: number; to: number; bytes: number[] };
type Page = { from: number; to: number; bytes: Uint8Array };

function bytesOf(operations: readonly [number, number[]][]): number[] {
  return operations.flatMap(([operation, operand]) => [operation & 0xff, operation >> 8, ...operand]);
}

/** As many ranges as fit on a page. */
function pagesOf(
  stretches: readonly Stretch[],
  entry: number,
  write: (own: readonly Stretch[]) => Uint8Array,
): Page[] {
  const pages: Stretch[][] = [];
  let room = 0;
  for (const stretch of stretches) {
    const needs = 4 + entry + stretch.bytes.length + 4;
    if (pages.length === 0 || needs > room) {
      pages.push([]);
      room = PAGE - 8;
    }
    pages.at(-1)?.push(stretch);
    room -= needs;
  }
  return pages.map((own) => ({ from: own[0]?.from ?? 0, to: own.at(-1)?.to ?? 0, bytes: write(own) }));
}

function characterPage(own: readonly Stretch[]): Uint8Array {
  return page(own, 1, (bytes) => [bytes.length, ...bytes]);
}

function paragraphPage(own: readonly Stretch[]): Uint8Array {
  return page(own, 13, (bytes) =>
    bytes.length % 2 === 0 ? [0, bytes.length / 2, ...bytes] : [(bytes.length + 1) / 2, ...bytes],
  );
}

function page(own: readonly Stretch[], entry: number, write: (bytes: number[]) => number[]): Uint8Array {
  const bytes = new Uint8Array(PAGE);
  const view = new DataView(bytes.buffer);
  let end = PAGE - 1;
  own.forEach((stretch, at) => {
    view.setUint32(at * 4, stretch.from, true);
    const written = write(stretch.bytes);
    end = (end - written.length) & ~1;
    bytes.set(written, end);
    bytes[(own.length + 1) * 4 + at * entry] = stretch.bytes.length === 0 ? 0 : end / 2;
  });
  view.setUint32(own.length * 4, own.at(-1)?.to ?? 0, true);
  bytes[PAGE - 1] = own.length;
  return bytes;
}

function long(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff, (value >> 16) & 0xff, (value >>> 24) & 0xff];
}

function pageList(pages: readonly Page[], first: number): number[] {
  return [
    ...pages.map(({ from }) => from),
    pages.at(-1)?.to ?? 0,
    ...pages.map((_, at) => first + at),
  ].flatMap(long);
}

function pieceTable(length: number, start: number): number[] {
  return [2, ...long(16), ...long(0), ...long(length), 0, 0, ...long(start), 0, 0];
}

/** Structure numbers in the header: character pages, paragraph pages, piece table. */
const structures = [12, 13, 33];

function header(
  main: Uint8Array,
  [length, heads]: readonly [number, number],
  flags: number,
  tables: readonly number[][],
): void {
  const view = new DataView(main.buffer);
  view.setUint16(0, 0xa5ec, true);
  view.setUint16(2, 0xc1, true);
  view.setUint16(0x0a, flags, true);
  view.setUint32(0x4c, length, true);
  view.setUint32(0x54, heads, true);
  let at = 0;
  tables.forEach((table, index) => {
    view.setUint32(0x9a + (structures[index] as number) * 8, at, true);
    view.setUint32(0x9a + (structures[index] as number) * 8 + 4, table.length, true);
    at += table.length;
  });
}
