import { part, type WordFile } from "./word-file";

/** Properties of the bytes [from, to) of the main stream: operands by operation number. */
export type PropertyRun = { from: number; to: number; style: number; operations: Map<number, DataView> };

const PAGE = 512;
/** Structure numbers of the two page lists in the header. */
const CHARACTERS = 12;
const PARAGRAPHS = 13;
/** The only operation whose length has two bytes. */
const TABLE_DEFINITION = 0xd608;

/** The properties of a wide table are elsewhere; these operations give only their position. */
const ELSEWHERE = [0x6646, 0x6645];

/** Properties of characters: struck out, hidden, deleted … */
export function characterRuns(file: WordFile): PropertyRun[] {
  return pagesOf(file, CHARACTERS).flatMap((page) => {
    const count = page.getUint8(PAGE - 1);
    return runsOf(page, count, (at) => {
      const offset = page.getUint8((count + 1) * 4 + at) * 2;
      if (offset === 0 || offset >= PAGE) return { style: 0, operations: new Map() };
      return { style: 0, operations: operationsIn(page, offset + 1, page.getUint8(offset)) };
    });
  });
}

/** Properties of paragraphs: their style, and whether they end a cell or row. */
export function paragraphRuns(file: WordFile): PropertyRun[] {
  return pagesOf(file, PARAGRAPHS).flatMap((page) => {
    const count = page.getUint8(PAGE - 1);
    return runsOf(page, count, (at) => {
      const offset = page.getUint8((count + 1) * 4 + at * 13) * 2;
      if (offset === 0 || offset + 3 >= PAGE) return { style: 0, operations: new Map() };
      const short = page.getUint8(offset);
      const [from, size] =
        short === 0 ? [offset + 2, page.getUint8(offset + 1) * 2] : [offset + 1, short * 2 - 1];
      if (from + 2 > PAGE) return { style: 0, operations: new Map() };
      const operations = operationsIn(page, from + 2, size - 2);
      for (const long of ELSEWHERE) addFrom(file.data, operations.get(long), operations);
      return { style: page.getUint16(from, true), operations };
    });
  });
}

function addFrom(data: DataView, place: DataView | undefined, operations: Map<number, DataView>): void {
  const at = place?.getUint32(0, true);
  if (at === undefined || at + 2 > data.byteLength) return;
  for (const [operation, operand] of operationsIn(data, at + 2, data.getUint16(at, true)))
    operations.set(operation, operand);
}

function runsOf(
  page: DataView,
  count: number,
  properties: (at: number) => Pick<PropertyRun, "style" | "operations">,
): PropertyRun[] {
  if ((count + 1) * 4 >= PAGE) return [];
  return Array.from({ length: count }, (_, at) => ({
    from: page.getUint32(at * 4, true),
    to: page.getUint32((at + 1) * 4, true),
    ...properties(at),
  }));
}

function pagesOf(file: WordFile, number: number): DataView[] {
  const list = file.structure(number);
  const count = Math.max(0, Math.floor((list.byteLength - 4) / 8));
  return Array.from(
    { length: count },
    (_, at) => list.getUint32((count + 1) * 4 + at * 4, true) & 0x3fffff,
  ).flatMap((page) =>
    (page + 1) * PAGE <= file.main.byteLength ? [part(file.main, page * PAGE, PAGE)] : [],
  );
}

/** Operations follow one another; three bits of each give the length of its operand ([MS-DOC] 2.6). */
function operationsIn(view: DataView, from: number, size: number): Map<number, DataView> {
  const found = new Map<number, DataView>();
  const end = Math.min(from + size, view.byteLength);
  for (let at = from; at + 3 <= end; ) {
    const operation = view.getUint16(at, true);
    const length = operandLength(view, operation, at + 2, end);
    if (at + 2 + length > end) break;
    found.set(operation, part(view, at + 2, length));
    at += 2 + length;
  }
  return found;
}

function operandLength(view: DataView, operation: number, at: number, end: number): number {
  switch (operation >> 13) {
    case 0:
    case 1:
      return 1;
    case 2:
    case 4:
    case 5:
      return 2;
    case 3:
      return 4;
    case 7:
      return 3;
    default:
      if (operation === TABLE_DEFINITION) return at + 2 <= end ? view.getUint16(at, true) + 1 : end;
      return view.getUint8(at) + 1;
  }
}

/** Finds the run that covers a byte of the main stream. Fast for nearly ascending offsets. */
export function runFinder(runs: readonly PropertyRun[]): (offset: number) => PropertyRun | undefined {
  const sorted = [...runs].sort((one, other) => one.from - other.from);
  let last = 0;
  return (offset) => {
    const near = sorted[last];
    if (near && near.from <= offset && offset < near.to) return near;
    let [low, high] = [0, sorted.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sorted[middle] as PropertyRun).from <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    const found = sorted[low];
    return found && found.from <= offset && offset < found.to ? found : undefined;
  };
}
