import type { Form } from "@/lib/core/editions/form";
import type { CleanBlock } from "../../read/clean/clean";
import { findSignature, type Signature } from "../recognise/signature";
import type { FoundTitle } from "../recognise/title";

/** The part of a report that each block belongs to, by block index. */
export type Body = {
  /** Between the title and the first chapter. */
  preface: number[];
  /** Names of annexes, which the form prints. */
  annexNames: number[];
  signature: Signature | null;
  /** Chapters end before this index: text after an annexed table belongs to the table. */
  end: number;
};

/** Finds where the chapters end: signature, annexes and text after them are not part of the last chapter. */
export function bodyOf(
  sourceBlocks: readonly CleanBlock[],
  title: FoundTitle | null,
  firstHeading: number,
  lastHeading: number,
  tables: { taken: ReadonlySet<number>; annexes: ReadonlySet<number> },
  form: Form,
): Body {
  const begin = title ? Math.max(...title.at) + 1 : 0;
  const first = firstHeading < 0 ? sourceBlocks.length : firstHeading;
  const firstAnnex = Math.min(sourceBlocks.length, ...[...tables.annexes].filter((at) => at > lastHeading));
  const lines = sourceBlocks.map((block, at) =>
    at > Math.max(lastHeading, begin - 1) &&
    at < firstAnnex &&
    block.kind === "text" &&
    !namesAnnex(block.text, form)
      ? block.text
      : null,
  );
  const signed = findSignature(lines);
  const afterSignature = signed ? Math.max(...signed.at) + 1 : firstAnnex;
  const end = Math.min(signed ? Math.min(...signed.at) : sourceBlocks.length, firstAnnex);
  const annexNames = sourceBlocks.flatMap((block, at) => {
    // A title may also name the annex.
    if (block.kind !== "text" || at < begin) return [];
    const annexed =
      at > lastHeading && namesAnnex(block.text, form) && (at >= afterSignature || at === end - 1);
    return annexed || (tables.taken.has(at + 1) && isTitleOfTable(block.text, form)) ? [at] : [];
  });
  return {
    preface: range(begin, first),
    annexNames,
    signature: signed,
    end: Math.max(end, firstHeading < 0 ? begin : lastHeading + 1),
  };
}

/** True for the title of a table on the line above it. */
function isTitleOfTable(text: string, form: Form): boolean {
  return form.tables.some(({ title }) => text.replace(/[\s\u3000]+/g, "") === title);
}

/** True for “附件”, “附件：政府信息公开情况统计表”, or only the name of a table. */
function namesAnnex(text: string, form: Form): boolean {
  const line = text.replace(/[\s\u3000]+/g, "");
  if (/^附[件表]\d?[：:]?$/.test(line)) return true;
  const name = line.replace(/^附[件表]\d?[：:]?(\d[.、])?/, "");
  return form.tables.some(({ title }) => name === title || (line.length < 40 && name.endsWith(title)));
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
